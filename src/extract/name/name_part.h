/*
 * name_part.h: the parts that names are put together from; for the files of names alone.
 *
 * Each function takes the word a part would begin at and returns one past its last word, or that word when there is no
 * such part. Nothing is allocated: a name that is none costs a few look-ups of bits.
 */
#ifndef EXTRACT_NAME_NAME_PART_H
#define EXTRACT_NAME_NAME_PART_H

#include "extract/name/names.h"

/* A name being read: where, and how its end shows. */
struct name_reader {
    const struct words *words;
    enum names_place place;
    unsigned depth; /* of names within names */
};

/* No real name is longer; what is longer is no reason to read on and on. */
enum { NAME_DEPTH = 4, NAME_CAPITALS = 12, NAME_MEMBERS = 70, NAME_CLAUSE_WORDS = 24 };

/* A post and what it is the post of: "Chủ tịch UBND xã". */
size_t name_read_post(const struct name_reader *reader, size_t at);

/* "khác", "có liên quan" after posts of several. */
size_t name_read_rest_of_posts(const struct name_reader *reader, size_t at);

/* One whole entry: a post, a unit, an open group, a place, a firm. */
size_t name_read_entry(const struct name_reader *reader, size_t at);

size_t name_read_unit(const struct name_reader *reader, size_t at); /* "Sở Nội vụ", "UBND xã X", "Ban Chỉ đạo 934" */
size_t name_read_group(const struct name_reader *reader, size_t at); /* "các sở, ban, ngành", "cấp ủy các cấp" */
size_t name_read_places(const struct name_reader *reader, size_t at); /* "tỉnh X", "các xã, phường", "cấp xã" */

/* What describes the last noun of a group: "liên quan", "trên địa bàn tỉnh", "giáp ranh". */
size_t name_read_modifiers(const struct name_reader *reader, size_t at);

/* A clause that does so: "được giao chủ trì", "có rừng phòng hộ". */
size_t name_read_clause(const struct name_reader *reader, size_t at);

/* What follows the head of a unit: "Kinh tế" after "Trưởng phòng". */
size_t name_read_body(const struct name_reader *reader, size_t at);

/* Where the proper name of a firm whose head stands at `head` begins, its form and trades passed over; `at`, right
 * behind the head, when none shows. */
size_t name_read_trades(const struct words *words, size_t head, size_t at);

/* Whether in a field the next name begins here though no separator stands before it: paragraphs of one cell were
 * joined, "Sở Tài chính Sở Nội vụ". It does so whatever unit it is when the name that began at `first` is complete. */
bool name_begins_next(const struct name_reader *reader, size_t first, size_t at, bool is_complete);

/* The capitalised words and numbers from `at` on. */
size_t name_read_capitals(const struct name_reader *reader, size_t at);

/* Whether the words at `at` only look like a name: "ban hành", "bộ máy". */
bool name_is_trap(const struct words *words, size_t at, size_t len);

/* A kind of place, and not a word that begins like one ("xã hội"); its length. */
size_t name_place_type(const struct words *words, size_t at);

/* Whether, by its first words alone, a name of its own begins here. */
bool name_starts_shallowly(const struct words *words, size_t at);

/* Whether a sentence goes on here, and no name does: a verb, an adverb, "để", "theo" …, in lower case. */
bool name_stops(const struct words *words, size_t at);

/* Whether a verb or adverb with a capital opens a sentence here: a heading ran into it ("Sở Y tế Khẩn trương …"). */
bool name_opens_sentence(const struct words *words, size_t at);

static inline bool name_is_capital(const struct words *words, size_t at)
{
    return words_are(words, at, WORD_CAPITAL);
}

/* "," and "và" between the members of a chain: where the next member begins, or `at` when there is none. */
size_t name_after_separator(const struct words *words, size_t at);

#endif
