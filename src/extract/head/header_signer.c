/*
 * header_signer.c: in what role a document was signed, read below "Nơi nhận".
 */
#include "base/arena.h"
#include "base/buffer.h"
#include "base/fold.h"
#include "extract/head/header_parts.h"
#include "extract/head/header_role.h"

enum { TAIL_LINES = 40, LINES_BETWEEN_ENTRIES = 6, LINES_BEFORE_RECIPIENTS = 12 };

/* Reads the role that starts at `word` and what follows it on the next lines, down to the name. */
static void read_role(struct arena *arena, const struct head *head, size_t word, struct header *header)
{
    struct role_words role = role_words_open(arena);
    size_t end = role_run_end(head, word), lines = 0;
    role_add(head, word, end, &role);
    bool ends_in_cell = end < head_cell_end(head, word);
    for (size_t next = head_cell_end(head, word); next < head->count && lines < LINES_BETWEEN_ENTRIES && !ends_in_cell;
         lines++) {
        size_t line_end = head_line_end(head, next), cell = next;
        if (role_is_person(head, next, line_end))
            break;
        while (cell < line_end && (head->words[cell].mark == HEAD_RULE || head_cell_end(head, cell) < line_end))
            cell = head_cell_end(head, cell);
        bool is_wrapped = cell < line_end && !head->words[next].after_gap && head->words[cell].is_upper &&
                          head_is_upper(head, cell, line_end);
        size_t start = is_wrapped ? cell : role_start(head, next, line_end);
        if (role_is_person(head, cell, line_end) && cell > next)
            break;
        if (start < line_end) {
            role_add(head, start, role_run_end(head, start), &role);
            lines = 0;
        } else if (!head_matches(head, next, TEXT("đã ký")) && text_find_byte(head_words(head, next), '-') != 0 &&
                   head->words[next].is_upper) {
            break;
        }
        next = line_end;
    }
    header->signer_role = (struct field){buffer_text(&role.words), role.span};
}

static bool find_in(struct arena *arena, const struct head *head, struct header *header)
{
    size_t word = role_start(head, 0, head->count);
    if (word >= head->count)
        return false;
    if (!header_find_signers(arena, head, word, header))
        read_role(arena, head, word, header);
    return true;
}

static bool is_recipients(struct text line)
{
    struct text rest = text_trim(line), wanted = TEXT("nơi nhận");
    while (wanted.len)
        if (!rest.len || point_lower(text_next_point(&rest)) != text_next_point(&wanted))
            return false;
    return true;
}

size_t header_tail_line(const struct read_text *text)
{
    size_t line = 0;
    while (line < text->line_count && !is_recipients(span_text(text->words, text->lines[line].span)))
        line++;
    return line;
}

void header_find_signer(struct arena *arena, const struct read_text *text, struct head *head, struct header *header)
{
    size_t line = header_tail_line(text);
    bool has_recipients = line < text->line_count;
    size_t tail = has_recipients ? line : text->line_count > TAIL_LINES ? text->line_count - TAIL_LINES : 0;
    head_read(text, tail, head);
    if (find_in(arena, head, header) || !has_recipients)
        return;
    head_read(text, line > LINES_BEFORE_RECIPIENTS ? line - LINES_BEFORE_RECIPIENTS : 0, head);
    find_in(arena, head, header);
}
