#include "support/test.h"

#include "base/buffer.h"
#include "document/refusal.h"
#include "document/sniff.h"

/* What a file is told to be: a format's code, or the refusal as a negative number. */
static int told(struct text bytes)
{
    enum document_format format;
    struct error error;
    return sniff_format(bytes, &format, &error) ? (int)format : -1 - (int)refusal_of(&error);
}

static int refused(enum refusal refusal)
{
    return -1 - (int)refusal;
}

#define TOLD(literal) told(TEXT(literal))

static void a_file_without_bytes_is_empty(void **state)
{
    (void)state;
    assert_int_equal(told(TEXT_NONE), refused(REFUSAL_NOTHING));
}

static void text_is_text_in_any_encoding(void **state)
{
    (void)state;
    assert_int_equal(TOLD("Giao Phòng Kinh tế rà soát.\n"), FORMAT_TXT);
    assert_int_equal(TOLD("\xEF\xBB\xBFKế hoạch"), FORMAT_TXT);
    assert_int_equal(TOLD("\xFF\xFEK\0\xBF\x1E"), FORMAT_TXT);
    assert_int_equal(TOLD("\xFE\xFF\0K\x1E\xBF"), FORMAT_TXT);
    assert_int_equal(TOLD("K\0e\0 \0h\0o\0a\0c\0h\0"), FORMAT_TXT);
    assert_int_equal(TOLD("K\xEA\xEC ho\xF2"
                          "ch"),
                     FORMAT_TXT);
    assert_int_equal(TOLD("\t\f only space and a page end\r\n"), FORMAT_TXT);
}

static void noise_is_of_no_kind(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer noise = buffer_open(arena, 4096);
    for (int i = 0; i < 2048; i++)
        buffer_add_byte(&noise, (char)i);
    assert_int_equal(told(buffer_text(&noise)), refused(REFUSAL_UNKNOWN));
    assert_int_equal(TOLD("\x7F"
                          "ELF\2\1\1\0\0\0"),
                     refused(REFUSAL_UNKNOWN));
    assert_int_equal(TOLD("words\1\2\3\4\5"), refused(REFUSAL_UNKNOWN));
}

static void a_picture_that_is_not_read_is_named(void **state)
{
    (void)state;
    assert_int_equal(TOLD("\0\0\0\x18"
                          "ftypheic\0\0\0\0mif1heic"),
                     refused(REFUSAL_OTHER_PICTURE));
    assert_int_equal(TOLD("\0\0\0\x1c"
                          "ftypavif\0\0\0\0"),
                     refused(REFUSAL_OTHER_PICTURE));
    assert_int_equal(TOLD("GIF89a\1\0\1\0"), refused(REFUSAL_OTHER_PICTURE));
    assert_int_equal(TOLD("\0\0\0\x18"
                          "ftypisom\0\0\0\0"),
                     refused(REFUSAL_UNKNOWN));
}

static void pictures_and_pdfs_are_pages(void **state)
{
    (void)state;
    assert_true(sniff_is_pages(TEXT("%PDF-1.7\n")));
    assert_true(sniff_is_pages(TEXT("\xFF\xD8\xFF\xE0")));
    assert_true(sniff_is_pages(TEXT("MM\0*")));
    assert_false(sniff_is_pages(TEXT("{\\rtf1")));
    assert_false(sniff_is_pages(TEXT("Giao Phòng Kinh tế rà soát.\n")));
    assert_false(sniff_is_pages(TEXT_NONE));
}

static void a_pdf_may_have_noise_before_its_header(void **state)
{
    (void)state;
    assert_int_equal(TOLD("%PDF-1.7\n"), FORMAT_PDF);
    assert_int_equal(TOLD("\0\1\2 noise %PDF-1.4\n"), FORMAT_PDF);
}

static void pictures_are_scans(void **state)
{
    (void)state;
    assert_int_equal(TOLD("\x89PNG\r\n\x1A\n\0\0"), FORMAT_SCAN);
    assert_int_equal(TOLD("\xFF\xD8\xFF\xE0"), FORMAT_SCAN);
    assert_int_equal(TOLD("II*\0\x08\0\0\0"), FORMAT_SCAN);
    assert_int_equal(TOLD("MM\0*\0\0\0\x08"), FORMAT_SCAN);
    assert_int_equal(TOLD("BM\x36\x10\0\0\0\0\0\0\x36\0\0\0\x28"), FORMAT_SCAN);
    assert_int_equal(TOLD("RIFF\x10\0\0\0WEBPVP8 "), FORMAT_SCAN);
    assert_int_equal(TOLD("BMW xe công vụ"), FORMAT_TXT);
}

static void markup_is_told_behind_what_comes_first(void **state)
{
    (void)state;
    assert_int_equal(TOLD("<!DOCTYPE html><p>x"), FORMAT_HTML);
    assert_int_equal(TOLD("\xEF\xBB\xBF\r\n <HTML xmlns:w=\"urn:x\">"), FORMAT_HTML);
    assert_int_equal(TOLD("<?xml version=\"1.0\"?>\n<html>"), FORMAT_HTML);
    assert_int_equal(TOLD("\xFF\xFE<\0h\0t\0m\0l\0>\0"), FORMAT_HTML);
    assert_int_equal(TOLD("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n"), FORMAT_HTML);
    assert_int_equal(TOLD("{\\rtf1\\ansi x}"), FORMAT_RTF);
    assert_int_equal(TOLD("<?xml version=\"1.0\"?>\n<w:wordDocument>"), refused(REFUSAL_UNKNOWN));
    assert_int_equal(TOLD("Thẻ <html> trong câu văn"), FORMAT_TXT);
}

static void a_letter_is_told_from_a_page_and_from_words(void **state)
{
    (void)state;
    static const char *const MAILS[] = {
        "From: a@b\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\nGiao",
        "Received: from x\r\n\tby y\r\nFrom: A <a@b>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
        "b=x\r\n\r\n--x",
        "From: a@b\nMessage-ID: <1>\nSubject: =?utf-8?B?eA==?=\n\n<html>",
    };
    for (size_t i = 0; i < COUNT_OF(MAILS); i++)
        assert_int_equal(told(text_from(MAILS[i])), refused(REFUSAL_MAIL));
    assert_int_equal(TOLD("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; x\r\n\r\n"),
                     FORMAT_HTML);
    assert_int_equal(TOLD("From: a@b\nSubject: x\n\nGiao Sở A"), FORMAT_TXT);
    assert_int_equal(TOLD("Kính gửi: Sở A\n\nFrom: a@b\nMessage-ID: 1\nGiao Sở A"), FORMAT_TXT);
    assert_int_equal(TOLD("Nơi gửi: Sở A\nFrom: a@b\nMessage-ID: 1"), FORMAT_TXT);
}

/* The list of names of an archive, as it stands at its end; the parts themselves play no role. */
static struct text archive_of(struct arena *arena, const char *const *names, size_t count, char flags)
{
    struct buffer bytes = buffer_open(arena, 4096);
    buffer_add(&bytes, TEXT("PK\3\4 parts"));
    size_t start = bytes.len;
    for (size_t i = 0; i < count; i++) {
        char entry[46] = "PK\1\2";
        entry[8] = flags;
        entry[28] = (char)strlen(names[i]);
        buffer_add(&bytes, (struct text){entry, sizeof entry});
        buffer_add(&bytes, text_from(names[i]));
    }
    char end[22] = "PK\5\6";
    end[16] = (char)start;
    buffer_add(&bytes, (struct text){end, sizeof end});
    return buffer_text(&bytes);
}

static void an_archive_is_told_by_its_parts(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const char *const word[] = {"[Content_Types].xml", "word/document.xml"};
    const char *const sheets[] = {"[Content_Types].xml", "xl/workbook.xml"};
    const char *const others[] = {"report.docx", "report.pdf"};
    const char *const writer[] = {"mimetype", "content.xml"};
    const char *const slides[] = {"[Content_Types].xml", "ppt/presentation.xml"};
    struct text document = archive_of(arena, word, 2, 0);
    assert_int_equal(told(document), FORMAT_DOCX);
    assert_int_equal(told(archive_of(arena, sheets, 2, 0)), FORMAT_XLSX);
    assert_int_equal(told(archive_of(arena, others, 2, 0)), refused(REFUSAL_OTHER_ARCHIVE));
    assert_int_equal(told(archive_of(arena, writer, 2, 0)), refused(REFUSAL_OPEN_DOCUMENT));
    assert_int_equal(told(archive_of(arena, slides, 2, 0)), refused(REFUSAL_UNKNOWN));
    assert_int_equal(told(archive_of(arena, word, 2, 1)), refused(REFUSAL_ENCRYPTED));
    assert_int_equal(told(text_slice(document, 0, document.len - 5)), refused(REFUSAL_DAMAGED));
}

/* A compound file of one directory sector. */
static struct text compound_of(struct arena *arena, const char *const *names, size_t count)
{
    struct buffer bytes = buffer_open(arena, 4096);
    char header[512] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    header[30] = 9; /* sectors of 512 bytes, the directory in the first */
    buffer_add(&bytes, (struct text){header, sizeof header});
    for (size_t i = 0; i < count; i++) {
        char entry[128] = {0};
        size_t len = strlen(names[i]);
        for (size_t at = 0; at < len; at++)
            entry[2 * at] = names[i][at];
        entry[64] = (char)(2 * (len + 1));
        buffer_add(&bytes, (struct text){entry, sizeof entry});
    }
    while (bytes.len % 512 != 0)
        buffer_add_byte(&bytes, 0);
    return buffer_text(&bytes);
}

static void a_compound_file_is_told_by_its_streams(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const char *const word[] = {"Root Entry", "WordDocument"};
    const char *const sheets[] = {"Root Entry", "Workbook"};
    const char *const slides[] = {"Root Entry", "PowerPoint Document"};
    const char *const locked[] = {"Root Entry", "EncryptedPackage"};
    assert_int_equal(told(compound_of(arena, word, 2)), FORMAT_DOC);
    assert_int_equal(told(compound_of(arena, sheets, 2)), refused(REFUSAL_OLD_WORKBOOK));
    assert_int_equal(told(compound_of(arena, slides, 2)), refused(REFUSAL_OTHER_OLE));
    assert_int_equal(told(compound_of(arena, locked, 2)), refused(REFUSAL_ENCRYPTED));
    struct text whole = compound_of(arena, sheets, 2);
    assert_int_equal(told(text_slice(whole, 0, whole.len - 128)), refused(REFUSAL_DAMAGED));
    assert_int_equal(told(compound_of(arena, NULL, 0)), refused(REFUSAL_DAMAGED));
}

static void pictures_leave_signs_of_themselves(void **state)
{
    (void)state;
    assert_true(sniff_has_pictures(TEXT("{\\rtf1 x{\\pict\\pngblip 61}}")));
    assert_true(sniff_has_pictures(TEXT("<p><img src='data:image/png;base64,YQ=='>")));
    assert_true(sniff_has_pictures(TEXT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 \xFF\xD8\xFF")));
    assert_false(sniff_has_pictures(TEXT("{\\rtf1 x}")));
    assert_false(sniff_has_pictures(TEXT("Kế hoạch")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_without_bytes_is_empty),
        cmocka_unit_test(text_is_text_in_any_encoding),
        cmocka_unit_test(noise_is_of_no_kind),
        cmocka_unit_test(a_picture_that_is_not_read_is_named),
        cmocka_unit_test(pictures_and_pdfs_are_pages),
        cmocka_unit_test(a_pdf_may_have_noise_before_its_header),
        cmocka_unit_test(pictures_are_scans),
        cmocka_unit_test(pictures_leave_signs_of_themselves),
        cmocka_unit_test(a_letter_is_told_from_a_page_and_from_words),
        cmocka_unit_test(markup_is_told_behind_what_comes_first),
        cmocka_unit_test(an_archive_is_told_by_its_parts),
        cmocka_unit_test(a_compound_file_is_told_by_its_streams),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
