/*
 * header_signers.c: several who sign beside each other, as the two bodies of a joint document do: what each signs as,
 * one after the other.
 */
#include "base/arena.h"
#include "extract/head/header_parts.h"
#include "extract/head/header_role.h"

enum { SIDES_MOST = 4, LINES_OF_SIGNATURE = 12 };

struct sides {
    size_t first[SIDES_MOST]; /* the words they begin with */
    size_t count;
};

/* Whether a cell may be one of several signatures: "TM. ĐẢNG ỦY", "GIÁM ĐỐC", or a body in upper case alone. */
static bool begins_signature(const struct head *head, size_t cell)
{
    size_t end = head_cell_end(head, cell);
    return role_start(head, cell, end) == cell || (head_names_body(head, cell) && role_run_end(head, cell) > cell + 1);
}

/* The signatures in the row of a word. */
static struct sides sides_find(const struct head *head, size_t word)
{
    struct sides sides = {.count = 0};
    size_t cell = word;
    uint16_t row = head->words[word].row;
    while (cell > 0 && head->words[cell - 1].row == row)
        cell--;
    for (; cell < head->count && head->words[cell].row == row && sides.count < SIDES_MOST;
         cell = head_cell_end(head, cell))
        if (begins_signature(head, cell))
            sides.first[sides.count++] = cell;
    return sides;
}

/* Which signature a cell belongs to: that of its column, or, in a text, the one it stands nearest to. */
static size_t side_of(const struct head *head, const struct sides *sides, size_t cell)
{
    size_t middle = head_middle(head, cell, head_cell_end(head, cell)), best = SIDES_MOST, nearest = SIZE_MAX;
    for (size_t i = 0; i < sides->count; i++) {
        size_t first = sides->first[i], other = head_middle(head, first, head_cell_end(head, first));
        size_t apart = middle > other ? middle - other : other - middle;
        if (head->words[cell].table)
            apart = head->words[cell].column == head->words[first].column ? 0 : SIZE_MAX;
        if (apart < nearest) {
            nearest = apart;
            best = i;
        }
    }
    return best;
}

/* Adds what one signs as, down to the name. */
static void add_side(const struct head *head, const struct sides *sides, size_t side, struct role_words *role)
{
    const struct head_word *start = &head->words[sides->first[0]];
    for (size_t cell = sides->first[0], end; cell < head->count; cell = end) {
        const struct head_word *word = &head->words[cell];
        end = head_cell_end(head, cell);
        if (word->table != start->table || word->row > start->row + LINES_OF_SIGNATURE)
            return;
        if (side_of(head, sides, cell) != side || word->mark == HEAD_RULE)
            continue;
        if (!word->is_upper || role_is_person(head, cell, end))
            return;
        role_add(head, cell, role_run_end(head, cell), role);
        if (role_run_end(head, cell) < end)
            return;
    }
}

bool header_find_signers(struct arena *arena, const struct head *head, size_t word, struct header *header)
{
    struct sides sides = sides_find(head, word);
    if (sides.count < 2)
        return false;
    struct role_words role = role_words_open(arena);
    for (size_t i = 0; i < sides.count; i++) {
        role.begins_other = true;
        add_side(head, &sides, i, &role);
    }
    header->signer_role = (struct field){buffer_text(&role.words), role.span};
    return true;
}
