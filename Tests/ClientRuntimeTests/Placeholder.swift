// Tests of ClientRuntime.
