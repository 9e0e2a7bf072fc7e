#include "document/sniff_archive.h"

#include "document/doc/bytes.h"
#include "document/refusal.h"

enum {
    END_BYTES = 22, /* the end record without its comment */
    LONGEST_COMMENT = 0xFFFF,
    ENTRY_BYTES = 46, /* an entry of the central directory without its names */
    FLAG_ENCRYPTED = 1,
    OLE_HEADER_BYTES = 512,
    OLE_ENTRY_BYTES = 128,
    OLE_NAME_BYTES = 64
};

bool sniff_is_archive(struct text bytes)
{
    return text_starts(bytes, TEXT("PK\3\4")) || text_starts(bytes, TEXT("PK\5\6"));
}

/* Where the end record stands; an archive that was cut off has none. */
static size_t find_end_record(struct text bytes)
{
    if (bytes.len < END_BYTES)
        return TEXT_NOT_FOUND;
    size_t last = bytes.len - END_BYTES;
    size_t first = last > LONGEST_COMMENT ? last - LONGEST_COMMENT : 0;
    for (size_t at = last + 1; at-- > first;)
        if (memcmp(bytes.at + at, "PK\5\6", 4) == 0)
            return at;
    return TEXT_NOT_FOUND;
}

struct parts {
    bool has_word, has_sheets, is_encrypted;
    bool has_slides, is_open_document, has_pictures;
};

static struct parts look_at_names(struct text bytes, size_t at)
{
    struct parts parts = {0};
    while (at <= bytes.len && bytes.len - at >= ENTRY_BYTES && memcmp(bytes.at + at, "PK\1\2", 4) == 0) {
        size_t name_len = bytes_number(bytes, at + 28, 2);
        struct text name = text_slice(bytes, at + ENTRY_BYTES, at + ENTRY_BYTES + name_len);
        parts.is_encrypted |= (bytes_number(bytes, at + 8, 2) & FLAG_ENCRYPTED) != 0;
        parts.has_word |= text_starts(name, TEXT("word/")) && text_ends(name, TEXT(".xml"));
        parts.has_sheets |= text_starts(name, TEXT("xl/workbook")) && text_ends(name, TEXT(".xml"));
        parts.has_slides |= text_starts(name, TEXT("ppt/"));
        parts.is_open_document |= text_equal(name, TEXT("content.xml"));
        parts.has_pictures |= text_find(name, TEXT("media/")) != TEXT_NOT_FOUND;
        at += ENTRY_BYTES + name_len + bytes_number(bytes, at + 30, 2) + bytes_number(bytes, at + 32, 2);
    }
    return parts;
}

bool sniff_archive(struct text bytes, enum document_format *format, struct error *error)
{
    size_t end = find_end_record(bytes);
    if (end == TEXT_NOT_FOUND)
        return refuse(error, REFUSAL_DAMAGED);
    struct parts parts = look_at_names(bytes, bytes_number(bytes, end + 16, 4));
    if (!parts.has_word && !parts.has_sheets)
        return refuse(error, parts.is_open_document ? REFUSAL_OPEN_DOCUMENT
                             : parts.has_slides     ? REFUSAL_UNKNOWN
                                                    : REFUSAL_OTHER_ARCHIVE);
    if (parts.is_encrypted)
        return refuse(error, REFUSAL_ENCRYPTED);
    *format = parts.has_word ? FORMAT_DOCX : FORMAT_XLSX;
    return true;
}

bool sniff_archive_has_pictures(struct text bytes)
{
    size_t end = sniff_is_archive(bytes) ? find_end_record(bytes) : TEXT_NOT_FOUND;
    return end != TEXT_NOT_FOUND && look_at_names(bytes, bytes_number(bytes, end + 16, 4)).has_pictures;
}

bool sniff_is_ole(struct text bytes)
{
    return text_starts(bytes, TEXT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
}

/* Whether a directory entry at `at` is called `name` (UTF-16, its length counted with the final zero). */
static bool is_entry_named(struct text bytes, size_t at, struct text name)
{
    if (bytes_number(bytes, at + OLE_NAME_BYTES, 2) != 2 * (name.len + 1))
        return false;
    for (size_t i = 0; i < name.len; i++)
        if (bytes_number(bytes, at + 2 * i, 2) != (unsigned char)name.at[i])
            return false;
    return true;
}

/* Directory entries stand at multiples of their size, wherever their sectors are. */
static bool has_entry(struct text bytes, struct text name)
{
    for (size_t at = OLE_HEADER_BYTES; bytes.len >= OLE_ENTRY_BYTES && at <= bytes.len - OLE_ENTRY_BYTES;
         at += OLE_ENTRY_BYTES)
        if (is_entry_named(bytes, at, name))
            return true;
    return false;
}

/* Whether the file ends before the directory that its head points to, or within a sector. */
static bool ole_is_cut_off(struct text bytes)
{
    enum { SECTOR_POWER_AT = 30, DIRECTORY_AT = 48, LEAST_POWER = 9, MOST_POWER = 12 };
    size_t power = bytes_number(bytes, SECTOR_POWER_AT, 2), directory = bytes_number(bytes, DIRECTORY_AT, 4);
    if (power < LEAST_POWER || power > MOST_POWER)
        return false;
    return directory + 2 > bytes.len >> power || bytes.len % ((size_t)1 << power) != 0;
}

bool sniff_ole(struct text bytes, enum document_format *format, struct error *error)
{
    if (has_entry(bytes, TEXT("EncryptedPackage")))
        return refuse(error, REFUSAL_ENCRYPTED);
    if (!has_entry(bytes, TEXT("Root Entry")))
        return refuse(error, REFUSAL_DAMAGED);
    if (!has_entry(bytes, TEXT("WordDocument"))) {
        bool is_workbook = has_entry(bytes, TEXT("Workbook")) || has_entry(bytes, TEXT("Book"));
        return refuse(error, ole_is_cut_off(bytes) ? REFUSAL_DAMAGED
                             : is_workbook         ? REFUSAL_OLD_WORKBOOK
                                                   : REFUSAL_OTHER_OLE);
    }
    *format = FORMAT_DOC;
    return true;
}
