/*
 * Preloaded into a process, this writes down what the process does to the files below one directory: each
 * change of a file's bytes or size, of a directory's entries, and each sync. The records are in the order
 * in which the changes happened, as a change and its record are made under one lock. A sync has two, one
 * before it and one after: only what was changed before it began is durable when it has ended.
 *
 *   SLIPWAY_TRACE_ROOT   the directory, an absolute path without links
 *   SLIPWAY_TRACE_FILE   where the records go; other processes may append records of their own
 *   SLIPWAY_CRASH_AT     kill the process before its so many-th change, in the middle of it if it is a write
 *   SLIPWAY_CRASH_SYNC   kill it before its so many-th sync: all is written then, and nothing is certain
 *
 * A record: its length, kind, process, thread (32 bits each), two numbers (64 bits), the lengths of two
 * strings (32 bits) and the strings. trace.ts reads it, and has the kinds too.
 *
 * libuv and SQLite call libc for all of this, and for nothing else that changes a file; libuv's own
 * ring of the kernel has to be off (UV_USE_IO_URING=0). The shared memory of SQLite is left out: it is
 * made anew whenever a database is opened.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind {
  OPEN = 1,
  WRITE,
  TRUNCATE,
  SYNC_BEGUN,
  SYNC_ENDED,
  RENAME,
  UNLINK,
  MAKE_DIRECTORY,
  REMOVE_DIRECTORY,
  LINK,
};

enum open_flag { CREATED = 1, TRUNCATED = 2 };

struct header {
  uint32_t length, kind, process, thread;
  int64_t a, b;
  uint32_t first, second;
};

#define MAX_FILES 65536

/* What a descriptor was opened for. The inode tells when the number has come to mean another file. */
static struct {
  int64_t opening;
  dev_t device;
  ino_t inode;
} files[MAX_FILES];

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *root;
static size_t root_length;
static int trace = -1;
static int64_t openings;
static long crash_at = -1;
static long changes;
static long crash_sync = -1;
static long syncs;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("SLIPWAY_TRACE_FILE");
  const char *at = getenv("SLIPWAY_CRASH_AT");
  root = getenv("SLIPWAY_TRACE_ROOT");
  if (root == NULL || path == NULL) return;
  root_length = strlen(root);
  const char *sync = getenv("SLIPWAY_CRASH_SYNC");
  if (at != NULL) crash_at = atol(at);
  if (sync != NULL) crash_sync = atol(sync);
  trace = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
  if (trace < 0) {
    fprintf(stderr, "trace: %s cannot be opened\n", path);
    abort();
  }
}

/* The path relative to the root, or NULL where it is not traced. The root itself is ".". */
static const char *traced(const char *path) {
  if (trace < 0 || path == NULL || strncmp(path, root, root_length) != 0) return NULL;
  if (path[root_length] == '\0') return ".";
  if (path[root_length] != '/') return NULL;
  size_t length = strlen(path);
  if (length > 4 && strcmp(path + length - 4, "-shm") == 0) return NULL;
  return path + root_length + 1;
}

static int64_t opening_of(int descriptor) {
  struct stat found;
  if (trace < 0 || descriptor < 0 || descriptor >= MAX_FILES) return 0;
  if (files[descriptor].opening == 0 || fstat(descriptor, &found) != 0) return 0;
  if (found.st_ino != files[descriptor].inode || found.st_dev != files[descriptor].device) return 0;
  return files[descriptor].opening;
}

static void record(enum kind kind, int64_t a, int64_t b, const void *first, size_t first_length,
                   const void *second, size_t second_length) {
  struct header header = {
      .length = (uint32_t)(sizeof header + first_length + second_length),
      .kind = kind,
      .process = (uint32_t)getpid(),
      .thread = (uint32_t)syscall(SYS_gettid),
      .a = a,
      .b = b,
      .first = (uint32_t)first_length,
      .second = (uint32_t)second_length,
  };
  struct iovec parts[3] = {{&header, sizeof header},
                           {(void *)first, first_length},
                           {(void *)second, second_length}};
  int kept = errno;
  if (syscall(SYS_writev, trace, parts, 3) != (long)header.length) abort();
  errno = kept;
}

/* True where the process is to die now. */
static int is_last(void) { return ++changes == crash_at; }

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

static void before_change(void) {
  if (is_last()) die();
}

static int open_traced(const char *path, int flags, mode_t mode) {
  const char *name = traced(path);
  if (name == NULL) {
    int other = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (trace >= 0 && other >= 0 && other < MAX_FILES) files[other].opening = 0;
    return other;
  }
  pthread_mutex_lock(&lock);
  struct stat found;
  int existed = lstat(path, &found) == 0;
  int changed = (flags & O_CREAT && !existed ? CREATED : 0) |
                (flags & O_TRUNC && existed && found.st_size > 0 ? TRUNCATED : 0);
  if (changed) before_change();
  int descriptor = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  if (descriptor >= 0 && descriptor < MAX_FILES && fstat(descriptor, &found) == 0) {
    files[descriptor].opening = ++openings;
    files[descriptor].device = found.st_dev;
    files[descriptor].inode = found.st_ino;
    record(OPEN, openings, changed, name, strlen(name), NULL, 0);
  }
  pthread_mutex_unlock(&lock);
  return descriptor;
}

#define MODE(flags, mode) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
  }

int open(const char *path, int flags, ...) {
  MODE(flags, mode)
  return open_traced(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  MODE(flags, mode)
  return open_traced(path, flags | O_LARGEFILE, mode);
}

/* Writes all of `parts`, at `offset` or (-1) where the descriptor stands. */
static ssize_t write_parts(int descriptor, const struct iovec *parts, int count, off_t offset) {
  int is_positioned = offset >= 0;
  int64_t opening = opening_of(descriptor);
  if (opening == 0) {
    if (!is_positioned) return syscall(SYS_writev, descriptor, parts, count);
    return syscall(SYS_pwritev, descriptor, parts, count, offset, 0);
  }
  size_t total = 0;
  for (int i = 0; i < count; i++) total += parts[i].iov_len;
  unsigned char *bytes = malloc(total + 1);
  size_t filled = 0;
  for (int i = 0; i < count; filled += parts[i++].iov_len)
    memcpy(bytes + filled, parts[i].iov_base, parts[i].iov_len);

  pthread_mutex_lock(&lock);
  int is_torn = is_last();
  if (is_torn) total /= 2;
  if (!is_positioned) {
    struct stat found;
    int appends = (fcntl(descriptor, F_GETFL) & O_APPEND) != 0;
    offset = appends && fstat(descriptor, &found) == 0 ? found.st_size
                                                       : lseek(descriptor, 0, SEEK_CUR);
  }
  ssize_t written = is_positioned ? syscall(SYS_pwrite64, descriptor, bytes, total, offset)
                                  : syscall(SYS_write, descriptor, bytes, total);
  if (written > 0) record(WRITE, opening, offset, bytes, (size_t)written, NULL, 0);
  if (is_torn) die();
  pthread_mutex_unlock(&lock);
  free(bytes);
  return written;
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
  struct iovec part = {(void *)bytes, length};
  if (opening_of(descriptor) == 0) return syscall(SYS_write, descriptor, bytes, length);
  return write_parts(descriptor, &part, 1, -1);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset) {
  struct iovec part = {(void *)bytes, length};
  return write_parts(descriptor, &part, 1, offset);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
  return pwrite64(descriptor, bytes, length, offset);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  return write_parts(descriptor, parts, count, -1);
}

ssize_t pwritev64(int descriptor, const struct iovec *parts, int count, off64_t offset) {
  return write_parts(descriptor, parts, count, offset);
}

ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t offset) {
  return write_parts(descriptor, parts, count, offset);
}

int ftruncate64(int descriptor, off64_t size) {
  int64_t opening = opening_of(descriptor);
  if (opening == 0) return (int)syscall(SYS_ftruncate, descriptor, size);
  pthread_mutex_lock(&lock);
  before_change();
  int result = (int)syscall(SYS_ftruncate, descriptor, size);
  if (result == 0) record(TRUNCATE, opening, size, NULL, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int ftruncate(int descriptor, off_t size) { return ftruncate64(descriptor, size); }

/* The lock is not held meanwhile: other threads may write while this one syncs. */
static int sync_traced(int descriptor, long number) {
  int64_t opening = opening_of(descriptor);
  if (opening == 0) return (int)syscall(number, descriptor);
  pthread_mutex_lock(&lock);
  before_change();
  if (++syncs == crash_sync) die();
  record(SYNC_BEGUN, opening, 0, NULL, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  int result = (int)syscall(number, descriptor);
  pthread_mutex_lock(&lock);
  before_change();
  if (result == 0) record(SYNC_ENDED, opening, 0, NULL, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int fsync(int descriptor) { return sync_traced(descriptor, SYS_fsync); }

int fdatasync(int descriptor) { return sync_traced(descriptor, SYS_fdatasync); }

/* A change of one or two names. A name that is not traced is written down as an empty one. */
static int change_names(enum kind kind, const char *from, const char *to, int (*change)(void *),
                        void *arguments) {
  const char *first = traced(from);
  const char *second = traced(to);
  if (first == NULL && second == NULL) return change(arguments);
  if (first == NULL) first = "";
  if (second == NULL) second = "";
  pthread_mutex_lock(&lock);
  before_change();
  int result = change(arguments);
  if (result == 0) record(kind, 0, 0, first, strlen(first), second, strlen(second));
  pthread_mutex_unlock(&lock);
  return result;
}

struct names {
  const char *from, *to;
  mode_t mode;
};

static int do_rename(void *names) {
  struct names *of = names;
  return (int)syscall(SYS_renameat2, AT_FDCWD, of->from, AT_FDCWD, of->to, 0);
}

static int do_link(void *names) {
  struct names *of = names;
  return (int)syscall(SYS_linkat, AT_FDCWD, of->from, AT_FDCWD, of->to, 0);
}

static int do_unlink(void *names) {
  return (int)syscall(SYS_unlinkat, AT_FDCWD, ((struct names *)names)->from, 0);
}

static int do_rmdir(void *names) {
  return (int)syscall(SYS_unlinkat, AT_FDCWD, ((struct names *)names)->from, AT_REMOVEDIR);
}

static int do_mkdir(void *names) {
  struct names *of = names;
  return (int)syscall(SYS_mkdirat, AT_FDCWD, of->from, of->mode);
}

int rename(const char *from, const char *to) {
  struct names names = {from, to, 0};
  return change_names(RENAME, from, to, do_rename, &names);
}

int link(const char *from, const char *to) {
  struct names names = {from, to, 0};
  return change_names(LINK, from, to, do_link, &names);
}

int unlink(const char *path) {
  struct names names = {path, NULL, 0};
  return change_names(UNLINK, path, NULL, do_unlink, &names);
}

int rmdir(const char *path) {
  struct names names = {path, NULL, 0};
  return change_names(REMOVE_DIRECTORY, path, NULL, do_rmdir, &names);
}

int mkdir(const char *path, mode_t mode) {
  struct names names = {path, NULL, mode};
  return change_names(MAKE_DIRECTORY, path, NULL, do_mkdir, &names);
}

/* libc's own would not come here. */
int remove(const char *path) {
  struct stat found;
  if (lstat(path, &found) == 0 && S_ISDIR(found.st_mode)) return rmdir(path);
  return unlink(path);
}
