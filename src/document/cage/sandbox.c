#include "document/cage/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "document/cage/sandbox_files.h"

enum { OPEN_FILES = 64 };

struct sandbox {
    struct sock_fprog closed;  /* no file is opened any more */
    struct sock_fprog reading; /* files are opened for reading; Landlock says which */
};

/* What reading bytes in memory needs of the kernel. */
static const int ALLOWED[] = {
    SCMP_SYS(brk),
    SCMP_SYS(clock_getres),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(close),
    SCMP_SYS(dup),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(fstat),
    SCMP_SYS(ftruncate),
    SCMP_SYS(futex),
    SCMP_SYS(getcwd),
    SCMP_SYS(getpid),
    SCMP_SYS(getrandom),
    SCMP_SYS(getrusage),
    SCMP_SYS(gettid),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(lseek),
    SCMP_SYS(madvise),
    SCMP_SYS(membarrier),
    SCMP_SYS(mremap),
    SCMP_SYS(munmap),
    SCMP_SYS(nanosleep),
    SCMP_SYS(newfstatat), /* fstat of newer C libraries */
    SCMP_SYS(pause),
    SCMP_SYS(poll),
    SCMP_SYS(pread64),
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(rseq),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(sched_yield),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(sysinfo),
    SCMP_SYS(time),
    SCMP_SYS(times),
    SCMP_SYS(uname),
    SCMP_SYS(write),
    SCMP_SYS(writev),
};

/* What a reader that still opens fonts and data of its own needs besides. */
static const int ALLOWED_READING[] = {
    SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(fstatfs), SCMP_SYS(getdents64),
    SCMP_SYS(lstat),  SCMP_SYS(readlink),  SCMP_SYS(readlinkat), SCMP_SYS(stat),    SCMP_SYS(statfs),
};

/* Nobody tries these by mistake. */
static const int DEADLY[] = {
    SCMP_SYS(accept),
    SCMP_SYS(bind),
    SCMP_SYS(connect),
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(listen),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(ptrace),
    SCMP_SYS(socket),
    SCMP_SYS(bpf),
    SCMP_SYS(mount),
    SCMP_SYS(init_module),
    SCMP_SYS(unshare),
};

static bool add_all(scmp_filter_ctx filter, uint32_t action, const int *calls, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (seccomp_rule_add(filter, action, calls[i], 0) != 0)
            return false;
    return true;
}

/* What fcntl may ask: not F_SETOWN with F_SETSIG, by which a socket sends signals to other processes. */
static const int HARMLESS_FCNTL[] = {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL};

static bool add_fcntl(scmp_filter_ctx filter)
{
    for (size_t i = 0; i < COUNT_OF(HARMLESS_FCNTL); i++) {
        struct scmp_arg_cmp asks = SCMP_A1(SCMP_CMP_EQ, (scmp_datum_t)HARMLESS_FCNTL[i], 0);
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1, asks) != 0)
            return false;
    }
    return true;
}

/* Calls that are harmless with some arguments. */
static bool add_conditional(scmp_filter_ctx filter)
{
    struct scmp_arg_cmp no_code = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
    struct scmp_arg_cmp is_thread = SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD);
    struct scmp_arg_cmp to_its_socket = SCMP_A4(SCMP_CMP_EQ, 0, 0);
    struct scmp_arg_cmp names_itself = SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME, 0);
    struct scmp_arg_cmp only_asks = SCMP_A2(SCMP_CMP_EQ, 0, 0);
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, no_code) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, no_code) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, is_thread) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0 && /* the C library then clones */
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(sendto), 1, to_its_socket) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 1, names_itself) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, only_asks) == 0;
}

static bool add_reading(scmp_filter_ctx filter)
{
    uint64_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
    struct scmp_arg_cmp open_reads = SCMP_A1(SCMP_CMP_MASKED_EQ, writing, O_RDONLY);
    struct scmp_arg_cmp openat_reads = SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDONLY);
    return add_all(filter, SCMP_ACT_ALLOW, ALLOWED_READING, COUNT_OF(ALLOWED_READING)) &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, open_reads) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, openat_reads) == 0;
}

/* The filter as the kernel takes it, so that a child need not compile it again. */
static bool export(scmp_filter_ctx filter, struct sock_fprog *program)
{
    int file = memfd_create("filter", MFD_CLOEXEC);
    struct stat status = {0};
    bool done = file >= 0 && seccomp_export_bpf(filter, file) == 0 && fstat(file, &status) == 0 &&
                lseek(file, 0, SEEK_SET) == 0;
    size_t size = (size_t)status.st_size;
    program->len = (unsigned short)(size / sizeof(struct sock_filter));
    program->filter = done ? malloc(size) : NULL;
    done = program->filter && descriptor_read(file, program->filter, size);
    if (file >= 0)
        close(file);
    return done;
}

static bool compile(bool may_read_files, struct sock_fprog *program)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter)
        return false;
    /* A tree of comparisons instead of a list: it is walked at every call. */
    bool done = seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2) == 0 &&
                add_all(filter, SCMP_ACT_ALLOW, ALLOWED, COUNT_OF(ALLOWED)) && add_fcntl(filter) &&
                add_conditional(filter) && add_all(filter, SCMP_ACT_KILL_PROCESS, DEADLY, COUNT_OF(DEADLY)) &&
                (!may_read_files || add_reading(filter)) && export(filter, program);
    seccomp_release(filter);
    return done;
}

struct sandbox *sandbox_open(void)
{
    struct sandbox *sandbox = calloc(1, sizeof *sandbox);
    if (sandbox && compile(false, &sandbox->closed) && compile(true, &sandbox->reading))
        return sandbox;
    if (sandbox) {
        free(sandbox->closed.filter);
        free(sandbox->reading.filter);
    }
    free(sandbox);
    return NULL;
}

/* A limit that is tighter already stays: only root could loosen it. */
static bool set_limit(__rlimit_resource_t resource, size_t most)
{
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0)
        return false;
    if (limit.rlim_max > most)
        limit.rlim_max = most;
    limit.rlim_cur = limit.rlim_max;
    return setrlimit(resource, &limit) == 0;
}

bool sandbox_limit(struct sandbox_limits limits)
{
    alarm(limits.seconds);
    return set_limit(RLIMIT_CORE, 0) && set_limit(RLIMIT_NOFILE, OPEN_FILES) &&
           set_limit(RLIMIT_FSIZE, limits.written_bytes) && set_limit(RLIMIT_CPU, limits.seconds + 1) &&
           (SANDBOX_IS_SANITIZED || set_limit(RLIMIT_AS, limits.memory_bytes));
}

bool sandbox_enter(const struct sandbox *sandbox, const char *const *folders)
{
    if (!sandbox || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        !sandbox_close_files(folders))
        return false;
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, folders ? &sandbox->reading : &sandbox->closed, 0, 0) == 0;
}
