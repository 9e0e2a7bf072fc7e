/*
 * event_row.h: a row of the table of events as it lies there, for the files of store/ alone.
 */
#ifndef STORE_LOG_EVENT_ROW_H
#define STORE_LOG_EVENT_ROW_H

#include "ledger/opening.h"
#include "store/engine/query.h"

struct event_row {
    int64_t number;
    struct opening opening;
    bool has_salts; /* of the right length, one for the words only where there are some; erased words have a digest */
    struct text leaf_start;
};

/* Takes the columns of SQL_EVENT_LIST; the texts live until the next row. */
struct event_row event_row_read(struct query *query);

#endif
