#include <stddef.h>

/// The text of a source of the runtime; `bytes` is `NULL` if there is none.
typedef struct {
    const char *_Nullable bytes;
    size_t count;
} RuntimeBytes;

/// Returns the text of a source of the runtime by its folder and name, such as `Call/Response`.
RuntimeBytes runtimeText(const char *_Nonnull name);
