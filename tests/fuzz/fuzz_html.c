/* fuzz_html.c: any bytes as a file of this kind. */
#include "document/html/html.h"
#include "support/fuzz_reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    fuzz_read(html_read, bytes, len);
    return 0;
}
