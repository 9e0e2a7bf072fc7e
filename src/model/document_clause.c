#include "model/document_clause.h"

enum { LARGEST_OFFSET = INT32_MAX };

void document_anchor_print(struct buffer *to, int64_t first, int64_t end)
{
    buffer_print(to, "%lld-%lld", (long long)first, (long long)end);
}

bool document_anchor_parse(struct text anchor, int64_t *first, int64_t *end)
{
    struct text rest = anchor, part;
    uint64_t numbers[2];
    if (!text_split(&rest, '-', &part) || !text_to_number(part, LARGEST_OFFSET, &numbers[0]) ||
        !text_to_number(rest, LARGEST_OFFSET, &numbers[1]) || numbers[0] > numbers[1])
        return false;
    *first = (int64_t)numbers[0];
    *end = (int64_t)numbers[1];
    return true;
}

void document_clause_print(struct buffer *to, const struct document_clause *clause)
{
    document_anchor_print(to, clause->first, clause->end);
    buffer_print(to, " %d %.*s", clause->asks, TEXT_ARG(clause->label));
}

bool document_clause_parse(struct text line, struct document_clause *clause)
{
    struct text rest = line, anchor, asks;
    struct document_clause parsed = {0};
    if (!text_split(&rest, ' ', &anchor) || !document_anchor_parse(anchor, &parsed.first, &parsed.end) ||
        !text_split(&rest, ' ', &asks) || !(text_equal(asks, TEXT("0")) || text_equal(asks, TEXT("1"))))
        return false;
    parsed.asks = asks.at[0] == '1';
    parsed.label = rest;
    *clause = parsed;
    return true;
}
