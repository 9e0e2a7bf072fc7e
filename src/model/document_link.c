#include "model/document_link.h"

#include "base/message.h"

struct link_row {
    struct text code;
    const char *title, *title_back;
};

static const struct link_row rows[] = {
#define DOCUMENT_LINK(name, number, code, title, title_back) [LINK_##name] = {TEXT_INIT(code), title, title_back},
#include "model/document-links.def"
#undef DOCUMENT_LINK
};

const char *document_link_code(enum document_link link)
{
    return rows[link].code.at;
}

const char *document_link_title(enum document_link link)
{
    return rows[link].title;
}

const char *document_link_title_back(enum document_link link)
{
    return rows[link].title_back;
}

bool document_link_parse(struct text code, enum document_link *link)
{
    for (size_t i = 1; i < COUNT_OF(rows); i++) {
        if (!text_equal(rows[i].code, code))
            continue;
        *link = (enum document_link)i;
        return true;
    }
    return false;
}

bool document_link_touches(enum document_link link)
{
    return link != LINK_IMPLEMENTS;
}
