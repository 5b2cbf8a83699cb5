/*
 * Records what a process does to the files under one folder, in the order it was done, so that a
 * test can rebuild what a power cut at any moment could have left of them.
 *
 * Preloaded (LD_PRELOAD), with POWER_CUT_FOLDER naming the folder and POWER_CUT_TRACE the file to
 * record into. Everything the process writes to standard output is recorded too: such a line is a
 * promise, and stands in the trace where it was made.
 *
 * Each call runs, and is recorded, under one lock: the trace is a true order. The calls go straight
 * to the system, past the C library's own, which are the ones replaced here. What it can't see
 * (a map's memory reaching the file) is recorded as such where it is asked for, by msync.
 */
#define _GNU_SOURCE
#include "PowerCut.h"

#ifdef __linux__
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* What was done; Tests/EventLogTests/Support/PowerCutTrace.swift reads these numbers. */
enum kind {
  WRITE = 1, RESIZE, EXTEND, SYNC, MAKE_FILE, MAKE_FOLDER, MOVE, REMOVE, SAID, UNSEEN
};

/* One entry of the trace, followed by `length` bytes. */
struct entry {
  uint64_t kind, file, first, second, length;
};

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char folder[PATH_MAX];
static int trace = -1;

static void put(const void *bytes, size_t length) {
  const char *next = bytes;
  while (length > 0) {
    long done = syscall(SYS_write, trace, next, length);
    /* Half a trace would prove things about a run that never was. */
    if (done <= 0) abort();
    next += done;
    length -= (size_t)done;
  }
}

static void note(enum kind kind, uint64_t file, uint64_t first, uint64_t second,
                 const void *bytes, size_t length) {
  struct entry entry = {kind, file, first, second, length};
  put(&entry, sizeof entry);
  put(bytes, length);
}

__attribute__((constructor)) static void begin(void) {
  const char *root = getenv("POWER_CUT_FOLDER");
  const char *name = getenv("POWER_CUT_TRACE");
  struct stat facts;
  if (!root || !name || !realpath(root, folder) || stat(folder, &facts) != 0) return;
  trace = (int)syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (trace >= 0) note(MAKE_FOLDER, facts.st_ino, 0, 0, "", 0);
}

static int is_under(const char *path) {
  size_t length = strlen(folder);
  return trace >= 0 && path && strncmp(path, folder, length) == 0 && path[length] == '/';
}

/* The number of an open file under the folder, or 0. */
static uint64_t file_of(int descriptor) {
  char link[64], path[PATH_MAX];
  struct stat facts;
  if (trace < 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  if (!is_under(path) && strcmp(path, folder) != 0) return 0;
  return fstat(descriptor, &facts) == 0 ? facts.st_ino : 0;
}

static uint64_t number_of(const char *path) {
  struct stat facts;
  return lstat(path, &facts) == 0 ? facts.st_ino : 0;
}

static uint64_t parent_of(const char *path) {
  char parent[PATH_MAX];
  snprintf(parent, sizeof parent, "%s", path);
  *strrchr(parent, '/') = 0;
  return number_of(parent);
}

static const char *name_of(const char *path) { return strrchr(path, '/') + 1; }

static void note_name(enum kind kind, uint64_t file, const char *path) {
  note(kind, file, parent_of(path), 0, name_of(path), strlen(name_of(path)));
}

/* A write that stores `done` bytes at `offset`, gathered from pieces. */
static void note_write(int descriptor, uint64_t file, const struct iovec *pieces, int count,
                       off_t offset, long done) {
  int flags = fcntl(descriptor, F_GETFL);
  /* O_SYNC contains the bit of O_DSYNC. */
  struct entry entry = {WRITE, file, (uint64_t)offset, (flags & O_DSYNC) != 0, (uint64_t)done};
  put(&entry, sizeof entry);
  for (int index = 0; index < count && done > 0; index++) {
    size_t length = pieces[index].iov_len < (size_t)done ? pieces[index].iov_len : (size_t)done;
    put(pieces[index].iov_base, length);
    done -= (long)length;
  }
}

static int opened(int folder_descriptor, const char *path, int flags, mode_t mode) {
  if (!is_under(path) || !(flags & (O_CREAT | O_TRUNC)))
    return (int)syscall(SYS_openat, folder_descriptor, path, flags, mode);
  pthread_mutex_lock(&turn);
  int was_there = number_of(path) != 0;
  int result = (int)syscall(SYS_openat, folder_descriptor, path, flags, mode);
  int failure = errno;
  if (result >= 0 && !was_there) note_name(MAKE_FILE, number_of(path), path);
  else if (result >= 0 && (flags & O_TRUNC)) note(RESIZE, number_of(path), 0, 0, "", 0);
  pthread_mutex_unlock(&turn);
  errno = failure;
  return result;
}

static mode_t mode_in(int flags, va_list arguments) {
  return flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
}

#define OPEN_WITH(folder_descriptor)                      \
  va_list arguments;                                      \
  va_start(arguments, flags);                             \
  mode_t mode = mode_in(flags, arguments);                \
  va_end(arguments);                                      \
  return opened(folder_descriptor, path, flags, mode);

int open(const char *path, int flags, ...) { OPEN_WITH(AT_FDCWD) }
int open64(const char *path, int flags, ...) { OPEN_WITH(AT_FDCWD) }
int openat(int at, const char *path, int flags, ...) { OPEN_WITH(at) }
int openat64(int at, const char *path, int flags, ...) { OPEN_WITH(at) }

/* Runs a call on an open file under the folder and records it if it succeeded. */
#define RECORDED(type, call, recording)   \
  pthread_mutex_lock(&turn);              \
  uint64_t file = file_of(descriptor);    \
  type result = (type)(call);             \
  int failure = errno;                    \
  if (result >= 0 && file) recording;     \
  pthread_mutex_unlock(&turn);            \
  errno = failure;                        \
  return result;

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
  struct iovec piece = {(void *)bytes, length};
  RECORDED(ssize_t, syscall(SYS_pwrite64, descriptor, bytes, length, offset),
           note_write(descriptor, file, &piece, 1, offset, result))
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset) {
  return pwrite(descriptor, bytes, length, offset);
}

/* Where a write without an offset goes, seen after it went there. */
static off_t place_before(int descriptor, long done) {
  return lseek(descriptor, 0, SEEK_CUR) - done;
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
  if (descriptor == STDOUT_FILENO && trace >= 0) {
    pthread_mutex_lock(&turn);
    note(SAID, 0, 0, 0, bytes, length);
    ssize_t done = syscall(SYS_write, descriptor, bytes, length);
    int failure = errno;
    pthread_mutex_unlock(&turn);
    errno = failure;
    return done;
  }
  struct iovec piece = {(void *)bytes, length};
  RECORDED(ssize_t, syscall(SYS_write, descriptor, bytes, length),
           note_write(descriptor, file, &piece, 1, place_before(descriptor, result), result))
}

ssize_t writev(int descriptor, const struct iovec *pieces, int count) {
  RECORDED(ssize_t, syscall(SYS_writev, descriptor, pieces, count),
           note_write(descriptor, file, pieces, count, place_before(descriptor, result), result))
}

ssize_t pwritev(int descriptor, const struct iovec *pieces, int count, off_t offset) {
  RECORDED(ssize_t, syscall(SYS_pwritev, descriptor, pieces, count, offset, 0),
           note_write(descriptor, file, pieces, count, offset, result))
}

ssize_t pwritev64(int descriptor, const struct iovec *pieces, int count, off64_t offset) {
  return pwritev(descriptor, pieces, count, offset);
}

int ftruncate(int descriptor, off_t size) {
  RECORDED(int, syscall(SYS_ftruncate, descriptor, size),
           note(RESIZE, file, (uint64_t)size, 0, "", 0))
}

int ftruncate64(int descriptor, off64_t size) { return ftruncate(descriptor, size); }

int fallocate(int descriptor, int mode, off_t offset, off_t size) {
  RECORDED(int, syscall(SYS_fallocate, descriptor, mode, offset, size),
           note(EXTEND, file, (uint64_t)(offset + size), 0, "", 0))
}

int posix_fallocate(int descriptor, off_t offset, off_t size) {
  return fallocate(descriptor, 0, offset, size) == 0 ? 0 : errno;
}

int fsync(int descriptor) {
  RECORDED(int, syscall(SYS_fsync, descriptor), note(SYNC, file, 0, 0, "", 0))
}

int fdatasync(int descriptor) {
  RECORDED(int, syscall(SYS_fdatasync, descriptor), note(SYNC, file, 1, 0, "", 0))
}

/* It promises nothing that lasts: neither the drive's cache nor the file's size is flushed. */
int sync_file_range(int descriptor, off64_t offset, off64_t size, unsigned flags) {
  return (int)syscall(SYS_sync_file_range, descriptor, offset, size, flags);
}

int msync(void *start, size_t length, int flags) {
  pthread_mutex_lock(&turn);
  if (trace >= 0) note(UNSEEN, 0, 0, 0, "msync", 5);
  pthread_mutex_unlock(&turn);
  return (int)syscall(SYS_msync, start, length, flags);
}

/* Runs a call on a name under the folder and records it if it succeeded. */
#define NAMED(is_ours, call, recording)   \
  pthread_mutex_lock(&turn);              \
  int result = (int)(call);               \
  int failure = errno;                    \
  if (result == 0 && (is_ours)) {         \
    recording;                            \
  }                                       \
  pthread_mutex_unlock(&turn);            \
  errno = failure;                        \
  return result;

int mkdir(const char *path, mode_t mode) {
  NAMED(is_under(path), syscall(SYS_mkdirat, AT_FDCWD, path, mode),
        note_name(MAKE_FOLDER, number_of(path), path))
}

int unlink(const char *path) {
  NAMED(is_under(path), syscall(SYS_unlinkat, AT_FDCWD, path, 0), note_name(REMOVE, 0, path))
}

int rmdir(const char *path) {
  NAMED(is_under(path), syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR),
        note_name(REMOVE, 0, path))
}

int rename(const char *path, const char *target) {
  /* Both names, the old one ended by a zero byte. */
  NAMED(is_under(path) && is_under(target),
        syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, target, 0),
        char names[2 * NAME_MAX + 2];
        int length = snprintf(names, sizeof names, "%s%c%s", name_of(path), 0, name_of(target));
        note(MOVE, number_of(target), parent_of(path), parent_of(target), names, (size_t)length))
}
#endif

int power_cut_is_recording(void) {
#ifdef __linux__
  return trace >= 0;
#else
  return 0;
#endif
}
