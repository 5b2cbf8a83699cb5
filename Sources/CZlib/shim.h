// zlib, and its two opening calls, which are macros there.
#include <zlib.h>

/// Prepares to unpack gzip members.
static inline int fribrev_inflate_open(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}

/// Prepares to pack one gzip member at zlib's usual level.
static inline int fribrev_deflate_open(z_stream *stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
