// Tests of FrameioV4.
