#include "calendar/deadline_words.h"

#include "base/arena.h"
#include "calendar/deadline_grammar.h"

_Static_assert(WORD_NOTHING == 0 && DEADLINE_WORD_COUNT <= UINT8_MAX,
               "a word of the grammar fits a byte, and 0 is none");

struct deadline_words {
    struct text text;
    struct tokens tokens;
};

struct deadline_word deadline_word_of(struct text spelling)
{
    struct tokens tokens;
    deadline_tokens_read(&tokens, spelling, 0);
    const struct token *token = &tokens.list[0];
    bool is_whole = tokens.count == 1 && token->start == 0 && token->end == spelling.len;
    if (!is_whole || token->word == WORD_NUMBER)
        return (struct deadline_word){0, 0};
    return (struct deadline_word){(uint8_t)token->word, (int8_t)token->value};
}

bool deadline_word_begins(struct deadline_word word)
{
    bool is_article = word.kind == WORD_THE; /* "các" begins one only before another word that does */
    return word.kind == 0 || (!is_article && deadline_begins((enum word)word.kind, DEADLINE_IN_PROSE));
}

bool deadline_word_begins_field(struct deadline_word word)
{
    return word.kind == 0 || deadline_begins((enum word)word.kind, DEADLINE_IN_FIELD);
}

struct deadline_words *deadline_words_open(struct arena *arena)
{
    return arena_new(arena, struct deadline_words);
}

void deadline_words_begin(struct deadline_words *words, struct text text)
{
    words->text = text;
    words->tokens.count = 0;
}

bool deadline_words_add(struct deadline_words *words, size_t start, size_t end, struct deadline_word word)
{
    struct tokens *tokens = &words->tokens;
    if (word.kind == 0) {
        deadline_tokens_add(tokens, text_slice(words->text, 0, end), start);
        return tokens->read_to == end;
    }
    if (tokens->count == DEADLINE_TOKENS)
        return false;
    tokens->list[tokens->count++] = (struct token){
        .start = start, .end = end, .word = (enum word)word.kind, .value = word.value};
    return true;
}

bool deadline_words_find(const struct deadline_words *words, struct date on, const struct calendar *calendar,
                         enum deadline_place place, struct deadline *deadline)
{
    struct reader reader = {&words->tokens, on, calendar};
    return deadline_find_among(&reader, place, deadline);
}

bool deadline_words_fill(const struct deadline_words *words, struct date on, const struct calendar *calendar,
                         struct deadline *deadline)
{
    struct reader reader = {&words->tokens, on, calendar};
    return deadline_fills_all(&reader, deadline);
}
