#include "store/engine/search.h"

#include <sqlite3.h>

#include "base/buffer.h"
#include "base/fold.h"
#include "base/moment.h"

int64_t search_place(int64_t assigned_at, int64_t task)
{
    int32_t day = assigned_at > 0 ? moment_day(assigned_at) : 0;
    return (int64_t)day << SEARCH_TASK_BITS | task;
}

int64_t search_task_at(int64_t place)
{
    return place & (((int64_t)1 << SEARCH_TASK_BITS) - 1);
}

/* SQLite wants a tokenizer to be an object; this one has no state. */
static Fts5Tokenizer *const stateless = (Fts5Tokenizer *)(void *)&(char){0};

static int tokenizer_create(void *context, const char **arguments, int count, Fts5Tokenizer **tokenizer)
{
    (void)context;
    (void)arguments;
    (void)count;
    *tokenizer = stateless;
    return SQLITE_OK;
}

static void tokenizer_delete(Fts5Tokenizer *tokenizer)
{
    (void)tokenizer;
}

static bool is_word_point(int32_t point)
{
    return point_is_letter(point) || (point >= '0' && point <= '9');
}

/* Takes points off `rest` as long as they are part of a word, or as long as they are not. */
static void skip_points(struct text *rest, bool are_part)
{
    for (struct text next = *rest; next.len > 0 && is_word_point(text_next_point(&next)) == are_part;)
        *rest = next;
}

bool search_take_word(struct text *rest, struct text *word)
{
    skip_points(rest, false);
    struct text start = *rest;
    skip_points(rest, true);
    *word = text_slice(start, 0, start.len - rest->len);
    return word->len > 0;
}

/* A letter without marks is shorter than the same letter with them. */
void search_fold(struct text word, struct search_forms *forms)
{
    forms->written_len = fold_case_to(word, forms->written, sizeof forms->written);
    forms->plain_len = fold_marks_to((struct text){forms->written, forms->written_len}, forms->plain,
                                     sizeof forms->plain);
    if (forms->plain_len == forms->written_len)
        forms->plain_len = 0;
}

bool search_split(struct text text, search_listener *tell, void *listener)
{
    struct text rest = text, word;
    struct search_forms forms;
    bool goes_on = true;
    while (goes_on && search_take_word(&rest, &word)) {
        size_t start = (size_t)(word.at - text.at);
        struct search_token token = {{forms.written, 0}, start, start + word.len, false};
        search_fold(word, &forms);
        token.word.len = forms.written_len;
        goes_on = tell(listener, &token);
        if (!goes_on || forms.plain_len == 0)
            continue;
        token.word = (struct text){forms.plain, forms.plain_len};
        token.is_colocated = true;
        goes_on = tell(listener, &token);
    }
    return goes_on;
}

static int32_t first_base(struct text text)
{
    return point_base(point_lower(text_next_point(&text)));
}

/* Whether a letter with a base may have several bytes: it may have marks, or be none of ours. */
static bool may_be_long(int32_t base)
{
    return base >= 0x80 || strchr("adeiouy", base);
}

/* The next place of a text at which a letter with a base may begin; the text's length where there is none. */
static size_t find_letter(struct text text, size_t place, int32_t base)
{
    bool takes_long = may_be_long(base);
    for (; place < text.len; place++) {
        unsigned char byte = (unsigned char)text.at[place];
        if (byte < 0x80 ? (byte | ('a' - 'A')) == base : takes_long && byte >= 0xC0)
            break;
    }
    return place;
}

/* Whether no word goes on over a place of a text. */
static bool is_between_words(struct text text, size_t place)
{
    while (place > 0 && ((unsigned char)text.at[--place] & 0xC0) == 0x80)
        ;
    struct text before = text_from_offset(text, place);
    return !is_word_point(text_next_point(&before));
}

/* Most words are told apart by the first byte of their first letter, before they are taken out and folded. */
bool search_has_beginning(struct text text, struct text beginning)
{
    int32_t first = first_base(beginning);
    struct search_forms forms;
    for (size_t place = 0; (place = find_letter(text, place, first)) < text.len; place++) {
        struct text rest = text_from_offset(text, place), word;
        if ((place > 0 && !is_between_words(text, place)) || !search_take_word(&rest, &word) ||
            first_base(word) != first)
            continue;
        search_fold(word, &forms);
        if (text_starts((struct text){forms.written, forms.written_len}, beginning) ||
            text_starts((struct text){forms.plain, forms.plain_len}, beginning))
            return true;
    }
    return false;
}

/* A text that the engine wants to have split. */
struct splitting {
    void *context;
    int flags;
    int (*take)(void *context, int flags, const char *token, int len, int start, int end);
    int result;
};

/* What is searched for is meant as it was typed. */
static bool hand_over(void *listener, const struct search_token *token)
{
    struct splitting *splitting = listener;
    if (token->is_colocated && (splitting->flags & FTS5_TOKENIZE_QUERY))
        return true;
    int flags = token->is_colocated ? FTS5_TOKEN_COLOCATED : 0;
    splitting->result = splitting->take(splitting->context, flags, token->word.at, (int)token->word.len,
                                        (int)token->start, (int)token->end);
    return splitting->result == SQLITE_OK;
}

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *at, int len,
                    int (*take)(void *, int, const char *, int, int, int))
{
    (void)tokenizer;
    struct splitting splitting = {context, flags, take, SQLITE_OK};
    search_split((struct text){at, (size_t)len}, hand_over, &splitting);
    return splitting.result;
}

int search_api(sqlite3 *sqlite, fts5_api **api)
{
    sqlite3_stmt *statement = NULL;
    int result = sqlite3_prepare_v2(sqlite, "SELECT fts5(?1)", -1, &statement, NULL);
    if (result != SQLITE_OK)
        return result;
    *api = NULL;
    sqlite3_bind_pointer(statement, 1, api, "fts5_api_ptr", NULL);
    sqlite3_step(statement);
    result = sqlite3_finalize(statement);
    return *api || result != SQLITE_OK ? result : SQLITE_ERROR;
}

int search_register(sqlite3 *sqlite)
{
    static const fts5_tokenizer tokenizer = {tokenizer_create, tokenizer_delete, tokenize};
    fts5_tokenizer copy = tokenizer;
    fts5_api *api;
    int result = search_api(sqlite, &api);
    return result == SQLITE_OK ? api->xCreateTokenizer(api, "vietnamese", NULL, &copy, NULL) : result;
}

bool search_merge(struct connection *connection, struct error *error)
{
    return connection_execute(connection,
                              "INSERT INTO search (search) VALUES ('optimize');"
                              "INSERT INTO document_search (document_search) VALUES ('optimize')",
                              error);
}

/* Adds one part of a query, a phrase or a word, as a string of the engine. */
static void add_part(struct buffer *query, struct text part, bool is_beginning)
{
    struct text rest = part, word;
    bool is_first = true;
    while (search_take_word(&rest, &word)) {
        buffer_add(query, is_first ? TEXT(" \"") : TEXT(" "));
        buffer_add(query, word);
        is_first = false;
    }
    if (!is_first)
        buffer_add(query, is_beginning ? TEXT("\"*") : TEXT("\""));
}

struct text search_query(struct arena *arena, struct text typed)
{
    struct buffer query = buffer_open(arena, 4 * typed.len + 16);
    while (typed.len > 0) {
        struct text part;
        bool is_phrase = typed.at[0] == '"';
        if (is_phrase)
            typed = text_from_offset(typed, 1);
        if (!text_split(&typed, is_phrase ? '"' : ' ', &part))
            break;
        add_part(&query, part, text_ends(part, TEXT("*")));
    }
    return text_trim(buffer_text(&query));
}
