#include "model/document_line.h"

static int32_t day_or(const struct event *event, enum event_field field, int32_t day)
{
    return event_has(event, field) ? (int32_t)event_number(event, field) : day;
}

static struct text text_or(const struct event *event, enum event_field field, struct text text)
{
    return event_has(event, field) ? event_text(event, field) : text;
}

struct document_line document_line_of(const struct event *event, int64_t number_in_ledger)
{
    return (struct document_line){
        .number = event_number(event, FIELD_DOCUMENT),
        .symbol = event_text(event, FIELD_SYMBOL),
        .type = event_text(event, FIELD_TYPE),
        .subject = event_text(event, FIELD_SUBJECT),
        .unit = event_number(event, FIELD_UNIT),
        .issuer = event_text(event, FIELD_ISSUER),
        .issued = day_or(event, FIELD_ISSUED, NO_DAY),
        .received = day_or(event, FIELD_RECEIVED, NO_DAY),
        .registered_at = event_number(event, FIELD_AT),
        .event = number_in_ledger,
        .voided = NOT_VOIDED,
    };
}

void document_line_correct(struct document_line *line, const struct event *event)
{
    line->symbol = text_or(event, FIELD_SYMBOL, line->symbol);
    line->type = text_or(event, FIELD_TYPE, line->type);
    line->subject = text_or(event, FIELD_SUBJECT, line->subject);
    line->issued = day_or(event, FIELD_ISSUED, line->issued);
    line->received = day_or(event, FIELD_RECEIVED, line->received);
    if (!event_has(event, FIELD_ISSUER))
        return;
    line->issuer = event_text(event, FIELD_ISSUER);
    line->unit = event_number(event, FIELD_UNIT);
}
