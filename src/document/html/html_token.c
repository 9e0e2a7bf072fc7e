#include "document/html/html_token.h"

static bool is_space(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static char small(char byte)
{
    return (char)(byte >= 'A' && byte <= 'Z' ? byte + 'a' - 'A' : byte);
}

static bool is_letter(char byte)
{
    return small(byte) >= 'a' && small(byte) <= 'z';
}

static bool is_same(struct text text, struct text small_text)
{
    if (text.len != small_text.len)
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (small(text.at[i]) != small_text.at[i])
            return false;
    return true;
}

bool html_is_named(const struct html_token *token, const char *small_name)
{
    return is_same(token->name, text_from(small_name));
}

/* Where a tag that starts at `rest` ends: at the '>' outside quotes, or at the end. */
static size_t find_tag_end(struct text rest)
{
    char quote = 0;
    for (size_t at = 1; at < rest.len; at++) {
        char byte = rest.at[at];
        if (quote)
            quote = byte == quote ? 0 : quote;
        else if (byte == '>')
            return at;
        else if ((byte == '"' || byte == '\'') && rest.at[at - 1] == '=')
            quote = byte;
    }
    return rest.len;
}

static bool is_tag(struct text rest)
{
    return rest.len > 1 && rest.at[0] == '<' &&
           (is_letter(rest.at[1]) || rest.at[1] == '!' || rest.at[1] == '?' || (rest.at[1] == '/' && rest.len > 2));
}

/* A comment, or a declaration: passed over. */
static bool skip_declaration(struct text *rest)
{
    if (text_starts(*rest, TEXT("<!--"))) {
        struct text inside = text_from_offset(*rest, 4);
        size_t end = text_find(inside, TEXT("-->"));
        *rest = end == TEXT_NOT_FOUND ? TEXT_NONE : text_from_offset(inside, end + 3);
        return true;
    }
    if (rest->at[1] != '!' && rest->at[1] != '?')
        return false;
    size_t end = text_find_byte(*rest, '>');
    *rest = end == TEXT_NOT_FOUND ? TEXT_NONE : text_from_offset(*rest, end + 1);
    return true;
}

static void read_tag(struct text *rest, struct html_token *token)
{
    size_t end = find_tag_end(*rest);
    bool is_end = rest->at[1] == '/';
    struct text inside = text_slice(*rest, is_end ? 2 : 1, end);
    size_t len = 0;
    while (len < inside.len && !is_space(inside.at[len]) && inside.at[len] != '/')
        len++;
    *token = (struct html_token){.kind = is_end ? HTML_END : HTML_START,
                                 .name = text_slice(inside, 0, len),
                                 .attributes = text_from_offset(inside, len)};
    *rest = text_from_offset(*rest, end + 1);
}

bool html_next_token(struct text *rest, struct html_token *token)
{
    while (is_tag(*rest)) {
        if (skip_declaration(rest))
            continue;
        read_tag(rest, token);
        return true;
    }
    if (rest->len == 0)
        return false;
    size_t end = 1;
    while (end < rest->len && !is_tag(text_from_offset(*rest, end)))
        end++;
    *token = (struct html_token){.kind = HTML_TEXT, .words = text_slice(*rest, 0, end)};
    *rest = text_from_offset(*rest, end);
    return true;
}

void html_skip_to_end(struct text *rest, struct text name)
{
    for (size_t at = 0; at + 2 + name.len <= rest->len; at++)
        if (rest->at[at] == '<' && rest->at[at + 1] == '/' &&
            is_same(text_slice(*rest, at + 2, at + 2 + name.len), name)) {
            *rest = text_from_offset(*rest, at);
            return;
        }
    *rest = TEXT_NONE;
}

/* Takes one attribute off `rest`. */
static bool next_attribute(struct text *rest, struct text *name, struct text *value)
{
    *rest = text_trim(*rest);
    size_t at = 0;
    while (at < rest->len && !is_space(rest->at[at]) && rest->at[at] != '=')
        at++;
    *name = text_slice(*rest, 0, at);
    *value = TEXT_NONE;
    struct text after = text_trim(text_from_offset(*rest, at));
    if (after.len == 0 || after.at[0] != '=') {
        *rest = at ? after : text_from_offset(after, 1);
        return name->len > 0 || rest->len > 0;
    }
    after = text_trim(text_from_offset(after, 1));
    bool is_quoted = after.len > 0 && (after.at[0] == '"' || after.at[0] == '\'');
    size_t end = is_quoted ? 1 : 0;
    while (end < after.len && (is_quoted ? after.at[end] != after.at[0] : !is_space(after.at[end])))
        end++;
    *value = text_slice(after, is_quoted, end);
    *rest = text_from_offset(after, end + is_quoted);
    return true;
}

struct text html_attribute(const struct html_token *token, const char *small_name)
{
    struct text rest = token->attributes, name, value;
    while (next_attribute(&rest, &name, &value))
        if (is_same(name, text_from(small_name)))
            return value;
    return TEXT_NONE;
}

int html_number(const struct html_token *token, const char *small_name, int least, int most)
{
    struct text value = html_attribute(token, small_name);
    int number = 0;
    for (size_t i = 0; i < value.len && value.at[i] >= '0' && value.at[i] <= '9' && number <= most; i++)
        number = number * 10 + (value.at[i] - '0');
    return number < least ? least : number > most ? most : number;
}
