/*
 * test_sandbox.c: the doors of the cage, tried from within by formats made for it.
 */
#include "support/test.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "document/reader_formats.h"
#include "document/refusal.h"

static bool says(struct text bytes, const char *word)
{
    return text_starts(bytes, text_from(word));
}

static bool is_opened(const char *path, int flags)
{
    int descriptor = open(path, flags, 0600);
    if (descriptor >= 0)
        close(descriptor);
    return descriptor >= 0;
}

static bool is_executable_memory_given(void)
{
    return mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

/* Whether a descriptor leads to the document of somebody else: one that says “hang”. */
static bool is_neighbour_seen(void)
{
    char word[4];
    for (int descriptor = 0; descriptor < 64; descriptor++)
        if (pread(descriptor, word, sizeof word, 0) == (ssize_t)sizeof word && memcmp(word, "hang", sizeof word) == 0)
            return true;
    return false;
}

/* Tries a door that should be closed, and says that it was open or closed. */
static bool try_door(struct text bytes, struct text_builder *builder, struct error *error)
{
    (void)error;
    bool is_open = true;
    struct text door = text_from_offset(bytes, strlen("try "));
    if (says(door, "socket"))
        is_open = socket(AF_INET, SOCK_STREAM, 0) >= 0;
    else if (says(door, "program"))
        is_open = execl("/bin/true", "true", (char *)NULL) == 0;
    else if (says(door, "process"))
        is_open = fork() >= 0;
    else if (says(door, "signal"))
        is_open = kill(getppid(), 0) == 0;
    else if (says(door, "owner"))
        is_open = fcntl(STDIN_FILENO, F_SETOWN, getppid()) == 0;
    else if (says(door, "neighbour"))
        is_open = is_neighbour_seen();
    else if (says(door, "writing"))
        is_open = is_opened("/tmp/roviec-test-of-the-cage", O_WRONLY | O_CREAT);
    else if (says(door, "reading"))
        is_open = is_opened("/etc/passwd", O_RDONLY);
    else if (says(door, "folder"))
        is_open = is_opened("/usr/share/doc", O_RDONLY);
    else if (says(door, "code"))
        is_open = is_executable_memory_given();
    text_builder_paragraph(builder, LINE_PARAGRAPH, is_open ? TEXT("open") : TEXT("closed"));
    return true;
}

static bool read_in_cage(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    if (says(input->bytes, "hang"))
        for (format_tell(input, 1, 1);;)
            pause();
    return try_door(input->bytes, builder, error);
}

static bool tell_by_end(struct text bytes, enum document_format *format, struct error *error)
{
    (void)error;
    *format = text_ends(bytes, TEXT("with files")) ? FORMAT_DOC : FORMAT_PDF;
    return true;
}

static const struct format *format_for_test(enum document_format format)
{
    static const char *const folders[] = {"/usr/share/", "/no/such/folder", NULL};
    static const struct format without_files = {.read = read_in_cage, .seconds = 30},
                               with_files = {.read = read_in_cage, .folders = folders, .seconds = 30};
    return format == FORMAT_DOC ? &with_files : &without_files;
}

static const struct reader_formats FORMATS = {.sniff = tell_by_end, .format_of = format_for_test};

static int open_reader(void **state)
{
    struct error error;
    return reader_open_with(&FORMATS, 2, (struct reader **)state, &error) ? 0 : -1;
}

static int close_reader(void **state)
{
    reader_close(*state);
    return 0;
}

static struct reader_request request_of(const char *words)
{
    struct reader_request request = {.bytes = text_from(words), .limits = READER_LIMITS_DEFAULT};
    request.limits.seconds = 2;
    return request;
}

static void expect_end(struct reader *reader, const char *words)
{
    TEST_ARENA(arena);
    struct reader_request request = request_of(words);
    struct read_text text;
    struct error error;
    assert_false(reader_read(reader, arena, &request, &text, &error));
    assert_int_equal(refusal_of(&error), REFUSAL_CRASHED);
}

static void what_reaches_outside_ends_the_child(void **state)
{
    expect_end(*state, "try socket");
    expect_end(*state, "try program");
    expect_end(*state, "try program with files");
}

static void expect_door(struct reader *reader, const char *words, struct text expected)
{
    TEST_ARENA(arena);
    struct reader_request request = request_of(words);
    struct read_text text;
    struct error error;
    if (!reader_read(reader, arena, &request, &text, &error))
        fail_msg("%s: refused: %s", words, error.message);
    if (!text_equal(text_trim(text.words), expected))
        fail_msg("%s: this door is %.*s", words, TEXT_ARG(text.words));
}

static void what_a_library_may_try_is_refused(void **state)
{
    static const char *const closed[] = {"try process",
                                         "try signal",
                                         "try owner",
                                         "try writing",
                                         "try reading",
                                         "try folder",
                                         "try code",
                                         "try writing with files",
                                         "try process with files",
                                         "try code with files"};
    for (size_t i = 0; i < COUNT_OF(closed); i++)
        expect_door(*state, closed[i], TEXT("closed"));
    expect_door(*state, "try folder with files", TEXT("open"));
}

static void tell_begun(void *begun, unsigned page, unsigned page_count)
{
    (void)page;
    (void)page_count;
    sem_post(begun);
}

struct neighbour {
    struct reader *reader;
    sem_t begun;
};

static void *hang_beside(void *argument)
{
    struct neighbour *neighbour = argument;
    TEST_ARENA(arena);
    struct reader_request request = request_of("hang");
    request.progress = tell_begun;
    request.progress_owner = &neighbour->begun;
    struct read_text text;
    struct error error;
    if (reader_read(neighbour->reader, arena, &request, &text, &error))
        return NULL;
    return neighbour;
}

static void a_child_holds_no_document_of_others(void **state)
{
    struct neighbour neighbour = {.reader = *state};
    pthread_t thread;
    sem_init(&neighbour.begun, 0, 0);
    assert_int_equal(pthread_create(&thread, NULL, hang_beside, &neighbour), 0);
    sem_wait(&neighbour.begun);
    expect_door(*state, "try neighbour", TEXT("closed"));
    void *ended;
    pthread_join(thread, &ended);
    sem_destroy(&neighbour.begun);
    assert_ptr_equal(ended, &neighbour);
}

static void only_the_folders_named_are_read_where_the_kernel_can_say_so(void **state)
{
    if (syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) < 1)
        skip();
    expect_door(*state, "try reading with files", TEXT("closed"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_reaches_outside_ends_the_child),
        cmocka_unit_test(what_a_library_may_try_is_refused),
        cmocka_unit_test(a_child_holds_no_document_of_others),
        cmocka_unit_test(only_the_folders_named_are_read_where_the_kernel_can_say_so),
    };
    return cmocka_run_group_tests(tests, open_reader, close_reader);
}
