#include "document/cage/answer.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/mapping.h"
#include "base/utf8.h"
#include "document/refusal.h"

struct answer_head {
    uint32_t is_refusal, refusal;
    char argument[ERROR_ARGUMENT_BYTES];
    uint32_t format;
    uint16_t page_count;
    uint8_t confidence;
    uint32_t cautions[READ_CAUTION_COUNT];
    uint64_t words_len, line_count;
};

enum { BYTES_FOR_EACH_OF_TEXT = 4, BYTES_FOR_SHORT_TEXTS = 1 << 16 };

size_t answer_largest_bytes(struct reader_limits limits)
{
    return sizeof(struct answer_head) + BYTES_FOR_SHORT_TEXTS + limits.text_bytes * BYTES_FOR_EACH_OF_TEXT;
}

int answer_open(const char *folder)
{
    return folder ? file_unnamed(folder) : memfd_create("answer", MFD_CLOEXEC | MFD_ALLOW_SEALING);
}

bool answer_write_text(int descriptor, const struct read_text *text)
{
    struct answer_head head = {.format = (uint32_t)text->format,
                               .page_count = text->page_count,
                               .confidence = text->confidence,
                               .words_len = text->words.len,
                               .line_count = text->line_count};
    memcpy(head.cautions, text->cautions, sizeof head.cautions);
    return descriptor_write(descriptor, &head, sizeof head) &&
           descriptor_write(descriptor, text->lines, text->line_count * sizeof *text->lines) &&
           descriptor_write(descriptor, text->words.at, text->words.len);
}

/* What a reader says that is no refusal is a limit it ran into, or its own fault. */
static enum refusal refusal_for(const struct error *error)
{
    enum refusal refusal = refusal_of(error);
    if (refusal != REFUSAL_COUNT)
        return refusal;
    return error->kind == ERROR_TOO_LARGE ? REFUSAL_TEXT_TOO_LARGE : REFUSAL_CRASHED;
}

bool answer_write_refusal(int descriptor, const struct error *error)
{
    struct answer_head head = {.is_refusal = true, .refusal = (uint32_t)refusal_for(error)};
    memcpy(head.argument, error->arguments[0], sizeof head.argument);
    return ftruncate(descriptor, 0) == 0 && lseek(descriptor, 0, SEEK_SET) == 0 &&
           descriptor_write(descriptor, &head, sizeof head);
}

static bool is_argument_good(struct text argument)
{
    for (size_t i = 0; i < argument.len; i++)
        if ((unsigned char)argument.at[i] < ' ')
            return false;
    return utf8_is_valid(argument);
}

static bool take_refusal(const struct answer_head *head, struct error *error)
{
    struct text argument = {head->argument, strnlen(head->argument, sizeof head->argument - 1)};
    if (head->refusal >= REFUSAL_COUNT || !is_argument_good(argument))
        return refuse(error, REFUSAL_CRASHED);
    return refuse_with(error, (enum refusal)head->refusal, argument);
}

/* A span must begin and end between code points. */
static bool is_boundary(struct text words, size_t at)
{
    return at == words.len || ((unsigned char)words.at[at] & 0xC0) != 0x80;
}

static bool is_line_good(struct text words, const struct read_line *line, size_t last_end)
{
    struct span span = line->span;
    if (span.start < last_end || span.end < span.start || span.end > words.len || (uint32_t)line->kind > LINE_NOTE ||
        line->confidence > 100)
        return false;
    if (line->kind == LINE_CELL && (line->table == 0 || line->row_span == 0 || line->column_span == 0))
        return false;
    return is_boundary(words, span.start) && is_boundary(words, span.end);
}

static bool is_text_good(const struct read_text *text)
{
    if ((uint32_t)text->format >= FORMAT_COUNT || text->confidence > 100 || !utf8_is_valid(text->words))
        return false;
    size_t last_end = 0;
    for (size_t i = 0; i < text->line_count; i++) {
        if (!is_line_good(text->words, &text->lines[i], last_end))
            return false;
        last_end = text->lines[i].span.end;
    }
    return true;
}

/* The size of the file from now on; false when it cannot be sealed or is no answer's. */
static bool seal(int descriptor, struct reader_limits limits, size_t *size)
{
    struct stat status;
    if (fcntl(descriptor, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW) != 0 ||
        fstat(descriptor, &status) != 0 || status.st_size < (off_t)sizeof(struct answer_head))
        return false;
    *size = (size_t)status.st_size;
    return *size <= answer_largest_bytes(limits);
}

/* How long what stands behind a head is; false where the file cannot hold it. */
static bool measure(const struct answer_head *head, size_t room, struct reader_limits limits, size_t *len)
{
    if (head->words_len > limits.text_bytes || head->words_len > room ||
        head->line_count > (room - head->words_len) / sizeof(struct read_line))
        return false;
    *len = head->words_len + head->line_count * sizeof(struct read_line);
    return true;
}

/* The text whose lines and words stand at `at`. */
static struct read_text lay_out(const struct answer_head *head, const char *at)
{
    const struct read_line *lines = (const void *)at;
    struct read_text text = {.format = (enum document_format)head->format,
                             .words = {at + head->line_count * sizeof *lines, head->words_len},
                             .lines = lines,
                             .line_count = head->line_count,
                             .page_count = head->page_count,
                             .confidence = head->confidence};
    memcpy(text.cautions, head->cautions, sizeof text.cautions);
    return text;
}

bool answer_take(int descriptor, struct arena *arena, struct reader_limits limits, struct read_text *text,
                 struct error *error)
{
    struct text bytes;
    size_t size, len;
    if (!seal(descriptor, limits, &size) || !descriptor_map(arena, descriptor, size, &bytes))
        return refuse(error, REFUSAL_CRASHED);
    const struct answer_head *head = (const void *)bytes.at;
    if (head->is_refusal)
        return take_refusal(head, error);
    if (!measure(head, size - sizeof *head, limits, &len) || len != size - sizeof *head)
        return refuse(error, REFUSAL_CRASHED);
    struct read_text taken = lay_out(head, bytes.at + sizeof *head);
    if (!is_text_good(&taken))
        return refuse(error, REFUSAL_CRASHED);
    *text = taken;
    return true;
}

bool answer_open_pieces(int descriptor, struct reader_limits limits, struct answer_pieces *pieces, struct error *error)
{
    struct stat status;
    struct answer_head head;
    *pieces = (struct answer_pieces){.descriptor = descriptor, .limits = limits};
    if (fstat(descriptor, &status) != 0 || lseek(descriptor, 0, SEEK_SET) != 0 ||
        !descriptor_read(descriptor, &head, sizeof head) || lseek(descriptor, 0, SEEK_SET) != 0)
        return refuse(error, REFUSAL_CRASHED);
    pieces->size = (size_t)status.st_size;
    return !head.is_refusal || take_refusal(&head, error);
}

static bool read_piece(struct answer_pieces *pieces, struct arena *arena, struct read_text *text)
{
    struct answer_head head;
    size_t room = pieces->size - pieces->done, len;
    if (room < sizeof head || !descriptor_read(pieces->descriptor, &head, sizeof head) || head.words_len == 0 ||
        !measure(&head, room - sizeof head, pieces->limits, &len))
        return false;
    char *at = arena_array(arena, char, len);
    if (!descriptor_read(pieces->descriptor, at, len))
        return false;
    pieces->done += sizeof head + len;
    *text = lay_out(&head, at);
    return is_text_good(text);
}

bool answer_take_piece(struct answer_pieces *pieces, struct arena *arena, struct read_text *text, struct error *error)
{
    struct read_text taken = {0};
    if (pieces->done < pieces->size && !read_piece(pieces, arena, &taken))
        return refuse(error, REFUSAL_CRASHED);
    *text = taken;
    return true;
}
