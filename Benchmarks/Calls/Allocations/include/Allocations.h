/// Returns the number of allocations that the process has made so far; 0 on systems without glibc, where none are
/// counted.
long allocationCount(void);
