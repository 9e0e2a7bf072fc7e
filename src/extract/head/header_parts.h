/*
 * header_parts.h: the parts of a header, each found in a head and marked there. Used by header.c and, for days,
 * cited_day.c alone.
 *
 * They are looked for in the order of this file: what one has marked, the next does not see.
 */
#ifndef EXTRACT_HEAD_HEADER_PARTS_H
#define EXTRACT_HEAD_HEADER_PARTS_H

#include "extract/head/head.h"

/* Where a title stands: the words of the type, and one past the words of the subject. */
struct title {
    size_t first, type_end; /* HEAD_NONE when there is none */
    struct text type;       /* "kế hoạch", of the list */
};

/* Reads a symbol ("221-KL/TW", "/KH-UBND" when its number is left blank) at the start of `words`. How many bytes it
 * takes, 0 for none; `symbol` is its text without spaces, `digits` how many bytes of number it starts with. */
size_t symbol_read(struct arena *arena, struct text words, struct text *symbol, size_t *digits);

/* "Số: 12/KH-UBND". Fills number and symbol; the first word of it, or HEAD_NONE. */
size_t header_find_number(struct arena *arena, struct head *head, struct header *header);

/* A day at the start of `words`, after "ngày": "20 tháng 11 năm 2025", "20/11/2025". How many bytes it takes, 0 for
 * none; parts left blank to be filled by hand leave `day` unset. */
size_t header_day_read(struct text words, struct date *day);

/* "Hà Nội, ngày 20 tháng 11 năm 2025" before word `limit`. */
void header_find_date(struct arena *arena, struct head *head, size_t limit, struct header *header);

/* The first title at or after word `from` that stands before `limit`. */
struct title title_find(const struct head *head, size_t from, size_t limit);

/* The type whose letters a symbol bears; "công văn" for a symbol without letters of a type. */
struct text type_of_symbol(struct text symbol, enum document_form form);

/* The subject below a title, or after "V/v" in a letter. */
void header_find_subject(struct arena *arena, struct head *head, struct title title, size_t limit,
                         struct header *header);

/* Fills what is missing from "(Kèm theo Công văn số … ngày … của …)". */
void header_find_annex_line(struct arena *arena, const struct read_text *text, struct header *header);

/* Whether the words from `word` on begin the name of a body that issues documents. */
bool head_names_body(const struct head *head, size_t word);

/* Stretches of words that name who issues, each within one line or cell. */
struct head_parts {
    struct span *at; /* words */
    size_t count, capacity;
};

/* Fills the issuer from bodies that stand side by side; false when none do. */
bool header_join_issuers(struct arena *arena, const struct head *head, const struct head_parts *parts,
                         struct header *header);

/* The body whose head issues: "Chủ tịch UBND tỉnh A" gives "UBND tỉnh A"; others unchanged. */
struct text authority_without_head_title(struct text authority);

/* The line that names who issues between a title and the grounds, in [from, limit); HEAD_NONE when there is none. */
size_t issuer_line_find(const struct head *head, size_t from, size_t limit);

/* The line that begins with "Nơi nhận"; the count of lines when there is none. */
size_t header_tail_line(const struct read_text *text);

/* "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH" below "Nơi nhận". */
void header_find_signer(struct arena *arena, const struct read_text *text, struct head *head, struct header *header);

/* Fills the signer's role from several who sign beside each other in the row of `word`, where a role begins; false when
 * it is one alone. */
bool header_find_signers(struct arena *arena, const struct head *head, size_t word, struct header *header);

#endif
