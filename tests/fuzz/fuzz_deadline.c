/*
 * fuzz_deadline.c: any bytes as the words of a deadline, in both places: no crash, and a sound answer.
 */
#include <stdlib.h>

#include "calendar/calendar.h"
#include "calendar/deadline.h"
#include "support/deadline_checks.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct text words = {(const char *)bytes, len};
    for (int place = DEADLINE_IN_PROSE; place <= DEADLINE_IN_FIELD; place++) {
        struct deadline found;
        if (deadline_find(words, (struct date){2025, 11, 20}, &calendar_vietnam, (enum deadline_place)place, &found) &&
            !deadline_is_sound(&found, words))
            abort();
    }
    return 0;
}
