/*
 * header_issuers.c: the two bodies, or more, that issue a document together, where the head shows them side by side:
 * "BỘ TÀI CHÍNH - BỘ NỘI VỤ" is how such a head is written in one line.
 */
#include "base/arena.h"
#include "base/buffer.h"
#include "extract/head/header_parts.h"

static bool is_beside(const struct head *head, struct span left, struct span right)
{
    return head->words[left.start].row == head->words[right.start].row &&
           head->words[left.start].column != head->words[right.start].column;
}

static void add_part(struct buffer *words, const struct head *head, struct span part)
{
    for (size_t i = part.start; i < part.end; i++) {
        if (words->len)
            buffer_add_byte(words, ' ');
        buffer_add(words, head_words(head, i));
    }
}

/* Whether another part stands in the row of a part. */
static bool is_paired(const struct head *head, const struct head_parts *parts, size_t part)
{
    return (part > 0 && is_beside(head, parts->at[part - 1], parts->at[part])) ||
           (part + 1 < parts->count && is_beside(head, parts->at[part], parts->at[part + 1]));
}

/* The first of the parts that name bodies side by side; the count of parts when none do. */
static size_t first_pair(const struct head *head, const struct head_parts *parts)
{
    for (size_t i = 0; i + 1 < parts->count; i++)
        if (is_beside(head, parts->at[i], parts->at[i + 1]) && head_names_body(head, parts->at[i].start) &&
            head_names_body(head, parts->at[i + 1].start))
            return i;
    return parts->count;
}

bool header_join_issuers(struct arena *arena, const struct head *head, const struct head_parts *parts,
                         struct header *header)
{
    size_t pair = first_pair(head, parts), bytes = 1;
    if (pair == parts->count)
        return false;
    for (size_t i = 0; i < parts->count; i++)
        bytes += head->words[parts->at[i].end - 1].span.end - head->words[parts->at[i].start].span.start + 3;
    struct buffer words = buffer_open(arena, bytes);
    for (size_t i = 0; i < pair; i++)
        add_part(&words, head, parts->at[i]);
    uint16_t row = head->words[parts->at[pair].start].row;
    for (size_t i = pair; i < parts->count && head->words[parts->at[i].start].row == row; i++) {
        if (i > pair)
            buffer_add(&words, TEXT(" -"));
        for (size_t k = i; k < parts->count; k++)
            if (head->words[parts->at[k].start].column == head->words[parts->at[i].start].column &&
                is_paired(head, parts, k))
                add_part(&words, head, parts->at[k]);
    }
    for (size_t i = pair; i < parts->count; i++)
        if (!is_paired(head, parts, i))
            add_part(&words, head, parts->at[i]);
    header->authority = (struct field){buffer_text(&words), {0}};
    return true;
}
