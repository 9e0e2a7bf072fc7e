#include "work/exchange/import_mark.h"

#include "base/arena.h"
#include "codec/json_reader.h"
#include "extract/head/secrecy_letters.h"
#include "model/composed.h"
#include "work/reading/read.h"

struct texts {
    struct arena *arena;
    struct json_reader json;
    struct error *error;
    bool is_secret;
};

static void look_at_text(struct texts *texts)
{
    struct text words = json_read_text(&texts->json);
    struct read_line line = {.span = {0, words.len}, .kind = LINE_CELL, .confidence = 100};
    struct read_text text = {.words = words, .lines = &line, .line_count = 1, .confidence = 100};
    if (texts->is_secret || !letters_may_spell_mark(words))
        return;
    read_text_compose(texts->arena, &text);
    texts->is_secret = !work_refuse_secret(texts->arena, &text, texts->error);
}

/* The walk ends at the depth that the reader of JSON allows. */
static void look_at_texts(struct texts *texts)
{
    enum json_kind kind = json_kind(&texts->json);
    struct text key;
    if (kind == JSON_TEXT) {
        look_at_text(texts);
    } else if (kind == JSON_OBJECT) {
        json_enter(&texts->json, kind);
        while (json_next_key(&texts->json, &key))
            look_at_texts(texts);
    } else if (kind == JSON_ARRAY) {
        json_enter(&texts->json, kind);
        while (json_next_item(&texts->json))
            look_at_texts(texts);
    } else {
        json_skip(&texts->json);
    }
}

bool import_mark_check(struct arena *arena, struct text line, struct error *error)
{
    struct texts texts = {.arena = arena, .json = json_reader_of(arena, line), .error = error};
    if (letters_may_spell_mark(line)) /* nearly none does */
        look_at_texts(&texts);
    return !texts.is_secret;
}
