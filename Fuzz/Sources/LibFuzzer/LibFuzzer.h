#include <stddef.h>
#include <stdint.h>

/// Runs the fuzzer's loop with a function for each input (LLVM's FuzzerInterface).
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
