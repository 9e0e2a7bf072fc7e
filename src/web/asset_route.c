#include "web/assets.h"
#include "web/router.h"

bool show_asset(struct request *request, struct response *response, struct error *error)
{
    for (size_t i = 0; i < asset_count; i++)
        if (text_equal(request->path, text_from(assets[i].path))) {
            response->status = 200;
            response->type = assets[i].type;
            response->body = (struct text){(const char *)assets[i].bytes, assets[i].len};
            response->is_constant = response->may_be_kept = true;
            return true;
        }
    return error_set(error, ERROR_NOT_FOUND, N_("there is no such page"));
}
