/// How many pieces of memory the process has asked for so far; 0 where nobody counts.
long allocationCount(void);
