#include "web/start_page.h"

#include "base/arena.h"
#include "base/list.h"
#include "web/pages.h"
#include "web/router.h"
#include "work/reading/sample.h"
#include "work/work.h"

struct sample_kind {
    struct text stem;
    const char *title, *remark;
};

static const struct sample_kind sample_kinds[] = {
#define SAMPLE(stem, title, remark) {TEXT_INIT(stem), title, remark},
#include "web/samples.def"
#undef SAMPLE
};

/* Known samples stand in the order of the table, which tells a story; others after them. */
static size_t sample_rank(struct text name)
{
    size_t rank = 0;
    while (rank < COUNT_OF(sample_kinds) && !text_starts(name, sample_kinds[rank].stem))
        rank++;
    return rank;
}

static struct sample_card card_of(struct text name)
{
    struct sample_card card = {.name = name, .extension = name};
    size_t rank = sample_rank(name);
    if (rank < COUNT_OF(sample_kinds)) {
        card.title = sample_kinds[rank].title;
        card.remark = sample_kinds[rank].remark;
    }
    for (size_t i = 0; i < name.len; i++)
        if (name.at[i] == '.')
            card.extension = text_from_offset(name, i + 1);
    return card;
}

static void add_cards(struct request *request, const struct sample_list *names, struct sample_cards *cards)
{
    for (size_t rank = 0; rank <= COUNT_OF(sample_kinds); rank++)
        for (size_t i = 0; i < names->count; i++)
            if (sample_rank(names->at[i]) == rank)
                LIST_ADD(request->arena, cards, card_of(names->at[i]));
}

bool show_start(struct request *request, struct response *response, struct error *error)
{
    struct sample_list names;
    if (!sample_names(request->work, request->arena, &names, error))
        return false;
    size_t largest = work_largest_file_bytes(request->work);
    struct start_view view = {.frame = frame_of(request, TEXT_NONE),
                              .form_token = request->form_token,
                              .most_files = FORM_FILES,
                              .largest_mb = largest >> 20,
                              .largest_bytes = largest,
                              .was_forgotten = !text_is_empty(parameters_get(&request->query, TEXT("forgotten")))};
    view.frame.says_promise = true;
    add_cards(request, &names, &view.samples);
    struct page page = page_open(request->arena, request->language);
    page_start(&page, &view);
    response_set_page(response, 200, buffer_text(&page.to));
    return true;
}
