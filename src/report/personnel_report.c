#include "report/personnel_report.h"

#include "base/date.h"
#include "report/json_member.h"
#include "report/outcome.h"

static void add_word(struct buffer *to, enum language language, const char *word)
{
    buffer_print(to, " · %s", message_translate(language, word));
}

static const char *day_or_open(enum language language, int32_t day, char printed[DATE_BYTES])
{
    return day == NO_DAY ? "…" : message_day(language, date_from_day(day), printed);
}

/* "  01/07/2025 – 31/12/2025"; "…" where it is open. */
static void add_term(struct buffer *to, struct term term, enum language language)
{
    char since[DATE_BYTES], until[DATE_BYTES];
    if (term.since != NO_DAY || term.until != NO_DAY)
        buffer_print(to, "  %s – %s", day_or_open(language, term.since, since),
                     day_or_open(language, term.until, until));
}

static void add_name(struct buffer *to, struct text name)
{
    if (name.len > 0)
        buffer_print(to, " (%.*s)", TEXT_ARG(name));
}

static void add_role(struct buffer *to, const struct role_view *role, enum language language)
{
    const char *format = role->unit.len > 0 ? N_("{1} in {2} and below") : N_("{1} in the whole book");
    struct text places[] = {text_from(message_translate(language, role_title(role->role))), role->unit};
    buffer_add(to, TEXT("    "));
    message_fill(to, text_from(message_translate(language, format)), places, COUNT_OF(places));
    add_term(to, role->term, language);
    buffer_add_byte(to, '\n');
}

static void add_post(struct buffer *to, const struct post_view *post, enum language language)
{
    buffer_print(to, "    %.*s  %.*s · %.*s", TEXT_ARG(post->position), TEXT_ARG(post->title), TEXT_ARG(post->unit));
    if (post->is_head)
        add_word(to, language, N_("heads the unit"));
    if (post->is_acting)
        add_word(to, language, N_("acting"));
    add_term(to, post->term, language);
    buffer_add_byte(to, '\n');
}

void person_views_print(struct buffer *to, const struct person_views *people, enum language language)
{
    char until[DATE_BYTES];
    for (size_t i = 0; i < people->count; i++) {
        const struct person_view *person = &people->at[i];
        buffer_add(to, person->code);
        add_name(to, person->name);
        if (person->until != NO_DAY)
            buffer_print(to, "  … – %s", message_day(language, date_from_day(person->until), until));
        buffer_add_byte(to, '\n');
        for (size_t post = 0; post < person->posts.count; post++)
            add_post(to, &person->posts.at[post], language);
        for (size_t role = 0; role < person->roles.count; role++)
            add_role(to, &person->roles.at[role], language);
    }
}

static void add_holder(struct buffer *to, const struct post_view *holder, enum language language)
{
    buffer_print(to, "    %.*s", TEXT_ARG(holder->person));
    add_name(to, holder->name);
    if (holder->is_acting)
        add_word(to, language, N_("acting"));
    add_term(to, holder->term, language);
    buffer_add_byte(to, '\n');
}

void position_views_print(struct buffer *to, const struct position_views *positions, enum language language)
{
    for (size_t i = 0; i < positions->count; i++) {
        const struct position_view *position = &positions->at[i];
        buffer_print(to, "%.*s  %.*s · %.*s", TEXT_ARG(position->code), TEXT_ARG(position->title),
                     TEXT_ARG(position->unit));
        if (position->is_head)
            add_word(to, language, N_("heads the unit"));
        add_term(to, position->term, language);
        buffer_add_byte(to, '\n');
        for (size_t holder = 0; holder < position->holders.count; holder++)
            add_holder(to, &position->holders.at[holder], language);
        if (position->holders.count == 0)
            buffer_print(to, "    %s\n", message_translate(language, N_("vacant")));
    }
}

static void add_json_term(struct json_writer *json, struct term term)
{
    json_add_day(json, "since", term.since);
    json_add_day(json, "until", term.until);
}

static void add_json_posts(struct json_writer *json, const struct post_views *posts)
{
    json_key(json, "posts");
    json_open_array(json);
    for (size_t i = 0; i < posts->count; i++) {
        const struct post_view *post = &posts->at[i];
        json_open_object(json);
        json_add_text(json, "position", post->position);
        json_add_text(json, "title", post->title);
        json_add_text(json, "unit", post->unit);
        json_add_bool(json, "heads", post->is_head);
        json_add_bool(json, "acting", post->is_acting);
        add_json_term(json, post->term);
        json_close_object(json);
    }
    json_close_array(json);
}

static void add_json_roles(struct json_writer *json, const struct role_views *roles)
{
    json_key(json, "roles");
    json_open_array(json);
    for (size_t i = 0; i < roles->count; i++) {
        json_open_object(json);
        json_add_text(json, "role", text_from(role_code(roles->at[i].role)));
        json_add_text(json, "unit", roles->at[i].unit);
        add_json_term(json, roles->at[i].term);
        json_close_object(json);
    }
    json_close_array(json);
}

void person_views_print_json(struct buffer *to, const struct person_views *people)
{
    for (size_t i = 0; i < people->count; i++) {
        const struct person_view *person = &people->at[i];
        struct json_writer json = json_writer_to(to);
        json_open_object(&json);
        json_add_text(&json, "code", person->code);
        json_add_text(&json, "name", person->name);
        json_add_day(&json, "until", person->until);
        add_json_posts(&json, &person->posts);
        add_json_roles(&json, &person->roles);
        json_close_object(&json);
        buffer_add_byte(to, '\n');
    }
}

static void add_json_holders(struct json_writer *json, const struct post_views *holders)
{
    json_key(json, "holders");
    json_open_array(json);
    for (size_t i = 0; i < holders->count; i++) {
        const struct post_view *holder = &holders->at[i];
        json_open_object(json);
        json_add_text(json, "person", holder->person);
        json_add_text(json, "name", holder->name);
        json_add_bool(json, "acting", holder->is_acting);
        add_json_term(json, holder->term);
        json_close_object(json);
    }
    json_close_array(json);
}

void position_views_print_json(struct buffer *to, const struct position_views *positions)
{
    for (size_t i = 0; i < positions->count; i++) {
        const struct position_view *position = &positions->at[i];
        struct json_writer json = json_writer_to(to);
        json_open_object(&json);
        json_add_text(&json, "code", position->code);
        json_add_text(&json, "title", position->title);
        json_add_text(&json, "unit", position->unit);
        json_add_bool(&json, "heads", position->is_head);
        add_json_term(&json, position->term);
        add_json_holders(&json, &position->holders);
        json_close_object(&json);
        buffer_add_byte(to, '\n');
    }
}

void person_change_print(struct buffer *to, size_t count, bool as_json, enum language language)
{
    const struct outcome facts = {"facts", TEXT_NONE, count};
    if (as_json) {
        outcomes_print_json(to, &facts, 1);
        return;
    }
    struct text number = text_print(to->arena, "%zu", count);
    const char *format = message_translate_count(language, N_("{1} fact was recorded."), N_("{1} facts were recorded."),
                                                 count);
    message_fill(to, text_from(format), &number, 1);
    buffer_add_byte(to, '\n');
}

void permission_print(struct buffer *to, struct text code, const char *why, enum language language)
{
    if (why)
        buffer_print(to, "– %.*s: %s\n", TEXT_ARG(code), message_translate(language, why));
    else
        buffer_print(to, "+ %.*s\n", TEXT_ARG(code));
}

void permission_print_json(struct buffer *to, struct text code, const char *why)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    json_add_text(&json, "permission", code);
    json_add_bool(&json, "allowed", why == NULL);
    json_add_text(&json, "why", text_from(why));
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}
