/*
 * Files made by the real LibreOffice out of a plan and a book written for this test are read to the same words, in
 * every format that a document is saved in; so is a plan of the sample: test_libreoffice FOLDER_OF_THE_SOURCES SAMPLE.
 */
#include "support/office.h"
#include "support/sight.h"
#include "support/test.h"

#include <assert.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "document/sniff.h"

struct office_run {
    const char *sources, *sample;
    char folder[64]; /* what LibreOffice writes, its own settings too */
};

static void run_quietly(char *const arguments[])
{
    pid_t child = fork();
    assert(child >= 0);
    if (child == 0) {
        int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execvp(arguments[0], arguments);
        _exit(127);
    }
    int status;
    assert(waitpid(child, &status, 0) == child);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        fail_msg("%s ended with status %d", arguments[0], status);
}

static char *writable(struct arena *arena, struct text text)
{
    char *at = arena_array(arena, char, text.len + 1);
    memcpy(at, text.at, text.len);
    return at;
}

static struct text convert(struct arena *arena, const struct office_run *run, const char *source, const char *format)
{
    const char *folder = strstr(source, ".docx") ? run->sample : run->sources;
    char soffice[] = "soffice", headless[] = "--headless", to[] = "--convert-to", into[] = "--outdir";
    char *arguments[] = {soffice,
                         headless,
                         writable(arena, text_print(arena, "-env:UserInstallation=file://%s/settings", run->folder)),
                         to,
                         writable(arena, text_from(format)),
                         into,
                         writable(arena, text_from(run->folder)),
                         writable(arena, text_print(arena, "%s/%s", folder, source)),
                         NULL};
    run_quietly(arguments);
    struct text name = text_slice(text_from(source), 0, text_find_byte(text_from(source), '.')), bytes;
    struct error error;
    const char *path = text_print(arena, "%s/%.*s.%s", run->folder, TEXT_ARG(name), format).at;
    if (!file_read(arena, path, 1 << 20, &bytes, &error))
        fail_msg("%s: %s", path, error.message);
    return bytes;
}

static struct read_text read_converted(struct arena *arena, const struct office_run *run, const char *source,
                                       const char *format, enum document_format expected)
{
    struct text bytes = convert(arena, run, source, format);
    enum document_format found;
    struct error error;
    struct read_text text = {0};
    if (!sniff_format(bytes, &found, &error) || !office_read(arena, format_of(found)->read, bytes, 0, &text, &error))
        fail_msg("%s: %s", format, error.message);
    assert_int_equal(found, expected);
    return text;
}

static const struct {
    const char *name;
    enum document_format format;
} FORMATS[] = {{"docx", FORMAT_DOCX}, {"doc", FORMAT_DOC}, {"rtf", FORMAT_RTF}};

static void a_plan_reads_the_same_in_every_format(void **state)
{
    static const char words[] = "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG TRÍ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                "KẾ HOẠCH\n"
                                "Thực hiện Nghị quyết số 05[1] như sau:\n"
                                "I. Nhiệm vụ\n"
                                "1. Lập danh mục\n"
                                "- Sở Nội vụ chủ trì;\n"
                                "- Sở Tài chính phối hợp.\n"
                                "2. Báo cáo\n"
                                "II. Tổ chức thực hiện\n"
                                "TT | Nhiệm vụ | Chủ trì\n"
                                "1 | Việc một | Văn phòng\n"
                                "2 | Việc hai\n"
                                "Việc chung | Các phòng\n"
                                "Hết./.\n"
                                "[1] Ngày 18/8/2025.\n";
    for (size_t i = 0; i < COUNT_OF(FORMATS); i++) {
        TEST_ARENA(arena);
        struct read_text text = read_converted(arena, *state, "plan.fodt", FORMATS[i].name, FORMATS[i].format);
        assert_text_equal(text.words, TEXT(words));
    }
}

static void a_plan_of_the_sample_reads_the_same_when_it_is_saved_again(void **state)
{
    const struct office_run *run = *state;
    TEST_ARENA(arena);
    struct text bytes;
    struct error error;
    struct read_text original = {0};
    const char *path = text_print(arena, "%s/kh-47-kh-ubnd.docx", run->sample).at;
    assert_true(file_read(arena, path, 1 << 20, &bytes, &error));
    assert_true(office_read(arena, format_of(FORMAT_DOCX)->read, bytes, 0, &original, &error));
    for (size_t i = 0; i < COUNT_OF(FORMATS); i++) {
        struct read_text saved = read_converted(arena, run, "kh-47-kh-ubnd.docx", FORMATS[i].name, FORMATS[i].format);
        assert_text_equal(saved.words, original.words);
        assert_int_equal(saved.line_count, original.line_count);
    }
}

/* Their bytes are those of a PNG in every format; how large they are the formats say in their own ways. */
static void pictures_are_found_in_every_format(void **state)
{
    for (size_t i = 0; i < COUNT_OF(FORMATS); i++) {
        TEST_ARENA(arena);
        struct read_text text;
        struct text bytes = convert(arena, *state, "stamp.fodt", FORMATS[i].name);
        struct text words = sight_read(arena, format_of(FORMATS[i].format)->read, bytes, &text);
        if (!text_starts(words, TEXT("(150 × 50 \x89PNG")) ||
            text_find(words, TEXT("\nPhụ lục\n[\x89PNG")) == TEXT_NOT_FOUND || !text_ends(words, TEXT("]\nNơi nhận\n")))
            fail_msg("%s", FORMATS[i].name);
    }
}

static void a_text_box_is_read_once_and_hidden_words_are_not(void **state)
{
    TEST_ARENA(arena);
    struct read_text text = read_converted(arena, *state, "box.fodt", "docx", FORMAT_DOCX);
    assert_text_equal(text.words, TEXT("Kính gửi: Sở Nội vụ\nHỎA TỐC\nTrang 1 là trang đầu.\n"));
}

static void a_book_reads_as_it_is_shown(void **state)
{
    TEST_ARENA(arena);
    struct read_text text = read_converted(arena, *state, "book.fods", "xlsx", FORMAT_XLSX);
    assert_text_equal(text.words, TEXT("SỔ THEO DÕI\n"
                                       "TT | Nhiệm vụ | Thời hạn | Tiến độ\n"
                                       "1 | Rà soát hồ sơ | 20/03/2026 | 50%\n"
                                       "2 | Báo cáo\n"));
}

int main(int argc, char **argv)
{
    assert(argc == 3);
    struct office_run run = {argv[1], argv[2], "/tmp/roviec-libreoffice-XXXXXX"};
    assert(mkdtemp(run.folder));
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_prestate(a_plan_reads_the_same_in_every_format, &run),
        cmocka_unit_test_prestate(a_plan_of_the_sample_reads_the_same_when_it_is_saved_again, &run),
        cmocka_unit_test_prestate(pictures_are_found_in_every_format, &run),
        cmocka_unit_test_prestate(a_text_box_is_read_once_and_hidden_words_are_not, &run),
        cmocka_unit_test_prestate(a_book_reads_as_it_is_shown, &run),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    char rm[] = "rm", all[] = "-rf";
    run_quietly((char *[]){rm, all, run.folder, NULL});
    return failed;
}
