// System headers only: LMDB, and statfs, which Glibc's module map leaves out.
#include <lmdb.h>
#include <sys/vfs.h>
