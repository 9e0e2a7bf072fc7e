#include "document/sniff.h"

#include "document/refusal.h"
#include "document/sniff_archive.h"

enum {
    PDF_HEADER_WITHIN = 1024, /* ISO 32000-1, annex H.3, note 13 */
    MARKUP_WITHIN = 4096,     /* an XML declaration and comments may come before <html> */
    ENCODING_LOOKED_AT = 4096,
    CONTROLS_PER_THOUSAND = 5 /* more than that is no text */
};

struct signature {
    struct text bytes;
    enum document_format format;
};

static const struct signature SIGNATURES[] = {
    {TEXT_INIT("{\\rtf"), FORMAT_RTF},        {TEXT_INIT("\x89PNG\r\n\x1A\n"), FORMAT_SCAN},
    {TEXT_INIT("\xFF\xD8\xFF"), FORMAT_SCAN}, /* JPEG */
    {TEXT_INIT("II*\0"), FORMAT_SCAN},        /* TIFF */
    {TEXT_INIT("MM\0*"), FORMAT_SCAN},
};

/* What a web page saved from Word, or sent as a document, begins with. */
static const struct text MARKUP_STARTS[] = {
    TEXT_INIT("<!doctype html"), TEXT_INIT("<html"),  TEXT_INIT("<head"),  TEXT_INIT("<body"),
    TEXT_INIT("<meta"),          TEXT_INIT("<table"), TEXT_INIT("<title"), TEXT_INIT("<style"),
    TEXT_INIT("<div"),           TEXT_INIT("<p>"),    TEXT_INIT("<p "),
};

static bool find_signature(struct text bytes, enum document_format *format)
{
    for (size_t i = 0; i < COUNT_OF(SIGNATURES); i++)
        if (text_starts(bytes, SIGNATURES[i].bytes)) {
            *format = SIGNATURES[i].format;
            return true;
        }
    bool is_bitmap = text_starts(bytes, TEXT("BM")) && bytes.len > 14 && memcmp(bytes.at + 6, "\0\0\0\0", 4) == 0;
    bool is_webp = text_starts(bytes, TEXT("RIFF")) && text_equal(text_slice(bytes, 8, 12), TEXT("WEBP"));
    if (is_bitmap || is_webp)
        *format = FORMAT_SCAN;
    return is_bitmap || is_webp;
}

/* GIF; and what phones make: a box "ftyp" that names one of these brands (ISO/IEC 23008-12, AV1 Image File Format). */
static bool is_other_picture(struct text bytes)
{
    static const struct text brands[] = {TEXT_INIT("heic"), TEXT_INIT("heix"), TEXT_INIT("heim"), TEXT_INIT("heis"),
                                         TEXT_INIT("hevc"), TEXT_INIT("hevx"), TEXT_INIT("mif1"), TEXT_INIT("msf1"),
                                         TEXT_INIT("avif"), TEXT_INIT("avis")};
    if (text_starts(bytes, TEXT("GIF87a")) || text_starts(bytes, TEXT("GIF89a")))
        return true;
    bool is_found = false;
    for (size_t i = 0; i < COUNT_OF(brands); i++)
        is_found = is_found || text_equal(text_slice(bytes, 8, 12), brands[i]);
    return is_found && text_equal(text_slice(bytes, 4, 8), TEXT("ftyp"));
}

enum text_encoding sniff_encoding(struct text bytes)
{
    if (text_starts(bytes, TEXT("\xFF\xFE")))
        return ENCODING_UTF16_LE;
    if (text_starts(bytes, TEXT("\xFE\xFF")))
        return ENCODING_UTF16_BE;
    size_t zeros[2] = {0, 0}, looked_at = bytes.len < ENCODING_LOOKED_AT ? bytes.len : ENCODING_LOOKED_AT;
    for (size_t i = 0; i < looked_at; i++)
        zeros[i % 2] += bytes.at[i] == 0;
    /* Half of what Vietnamese needs is ASCII; the line ends alone would not do. */
    if (zeros[0] * 50 < looked_at && zeros[1] * 4 > looked_at)
        return ENCODING_UTF16_LE;
    if (zeros[1] * 50 < looked_at && zeros[0] * 4 > looked_at)
        return ENCODING_UTF16_BE;
    return ENCODING_EIGHT_BIT;
}

/* The first bytes as ASCII in lower case, without the zeros of UTF-16 and leading space, in `to`. */
static struct text ascii_start(struct text bytes, char to[MARKUP_WITHIN])
{
    size_t len = 0;
    for (size_t i = 0; i < bytes.len && len < MARKUP_WITHIN; i++) {
        unsigned char byte = (unsigned char)bytes.at[i];
        bool is_skipped = byte == 0 || byte >= 0x80 || (len == 0 && byte <= ' ');
        if (!is_skipped)
            to[len++] = (char)(byte >= 'A' && byte <= 'Z' ? byte + 'a' - 'A' : byte);
    }
    return (struct text){to, len};
}

static bool is_markup(struct text start)
{
    for (size_t i = 0; i < COUNT_OF(MARKUP_STARTS); i++)
        if (text_starts(start, MARKUP_STARTS[i]))
            return true;
    bool has_preamble = text_starts(start, TEXT("<?xml")) || text_starts(start, TEXT("<!--"));
    return has_preamble && text_find(start, TEXT("<html")) != TEXT_NOT_FOUND;
}

/* RFC 2557: a page and its pictures as one message, Word's "single file web page". */
static bool is_web_archive(struct text start)
{
    struct text head = text_slice(start, 0, 2048);
    return text_find(head, TEXT("mime-version:")) != TEXT_NOT_FOUND &&
           (text_find(head, TEXT("multipart/related")) != TEXT_NOT_FOUND ||
            text_find(head, TEXT("text/html")) != TEXT_NOT_FOUND);
}

static bool has_field(struct text head, const char *name)
{
    for (struct text line; text_split(&head, '\n', &line);)
        if (text_starts(line, text_from(name)))
            return true;
    return false;
}

/* RFC 5322: a letter with a sender, to be told from a page that a browser saved in the same form and from a text that
 * quotes one. Whatever it brings is of another kind and has to be taken out. */
static bool is_mail(struct text start)
{
    static const char *const FIELDS[] = {"content-type:", "mime-version:", "received:", "message-id:"};
    size_t end = text_find(start, TEXT("\n\n")), crossed = text_find(start, TEXT("\r\n\r\n"));
    struct text head = text_slice(start, 0, end < crossed ? end : crossed);
    bool has_field_of_mail = false;
    for (size_t i = 0; i < COUNT_OF(FIELDS); i++)
        has_field_of_mail |= has_field(head, FIELDS[i]);
    size_t name = text_find_byte(head, ':'), space = text_find_byte(head, ' ');
    return name < space && has_field(head, "from:") && !has_field(head, "from: <saved by") && has_field_of_mail;
}

static bool is_text(struct text bytes)
{
    if (sniff_encoding(bytes) != ENCODING_EIGHT_BIT)
        return true;
    if (memchr(bytes.at, 0, bytes.len))
        return false;
    size_t controls = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.at[i];
        controls += (byte < ' ') & ((byte < '\t') | (byte > '\r'));
        controls += byte == 0x7F;
    }
    return controls * 1000 <= bytes.len * CONTROLS_PER_THOUSAND;
}

static bool is_pdf(struct text bytes)
{
    return text_find(text_slice(bytes, 0, PDF_HEADER_WITHIN), TEXT("%PDF-")) != TEXT_NOT_FOUND;
}

bool sniff_is_pages(struct text bytes)
{
    enum document_format format;
    return is_pdf(bytes) || (find_signature(bytes, &format) && format == FORMAT_SCAN);
}

bool sniff_has_pictures(struct text bytes)
{
    static const struct text SIGNS[] = {TEXT_INIT("\\pict"),            /* RTF */
                                        TEXT_INIT("image/"),            /* a web page, in its tags or its parts */
                                        TEXT_INIT("\x89PNG\r\n\x1A\n"), /* old Word files, as they are */
                                        TEXT_INIT("\xFF\xD8\xFF")};
    if (sniff_is_archive(bytes))
        return sniff_archive_has_pictures(bytes);
    bool is_any = false;
    for (size_t i = 0; i < COUNT_OF(SIGNS); i++)
        is_any = is_any || text_find(bytes, SIGNS[i]) != TEXT_NOT_FOUND;
    return is_any;
}

static bool give(enum document_format found, enum document_format *format)
{
    *format = found;
    return true;
}

bool sniff_format(struct text bytes, enum document_format *format, struct error *error)
{
    if (bytes.len == 0)
        return refuse(error, REFUSAL_NOTHING);
    if (find_signature(bytes, format))
        return true;
    if (is_other_picture(bytes))
        return refuse(error, REFUSAL_OTHER_PICTURE);
    if (sniff_is_archive(bytes))
        return sniff_archive(bytes, format, error);
    if (sniff_is_ole(bytes))
        return sniff_ole(bytes, format, error);
    if (is_pdf(bytes))
        return give(FORMAT_PDF, format);
    char ascii[MARKUP_WITHIN];
    struct text start = ascii_start(bytes, ascii);
    if (text_starts(start, TEXT("{\\rtf")))
        return give(FORMAT_RTF, format);
    if (is_mail(start))
        return refuse(error, REFUSAL_MAIL);
    bool is_page = is_markup(start) || is_web_archive(start), is_other_markup = text_starts(start, TEXT("<?xml"));
    if (!is_text(bytes) || (is_other_markup && !is_page))
        return refuse(error, REFUSAL_UNKNOWN);
    return give(is_page ? FORMAT_HTML : FORMAT_TXT, format);
}
