// Tests of FrameioV2.
