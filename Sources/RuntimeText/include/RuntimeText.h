#include <stddef.h>

/// A text of the runtime; `NULL` where there is none.
typedef struct {
    const char *_Nullable bytes;
    size_t count;
} RuntimeBytes;

/// The text of a source of the runtime, by its folder and its name, as in `Call/Response`.
RuntimeBytes runtimeText(const char *_Nonnull name);
