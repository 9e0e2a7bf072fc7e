#include "support/name_examples.h"

static void a_person_is_called_as_it_is_written(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"ông Nguyễn Văn A chủ trì", "ông Nguyễn Văn A >> chủ trì"},
        {"ông Nguyễn Văn A, bà Trần Thị B và ông Lê Văn C chỉ đạo",
         "ông Nguyễn Văn A | bà Trần Thị B | ông Lê Văn C >> chỉ đạo"},
        {"đồng chí Nguyễn Văn A chủ trì", "Nguyễn Văn A >> chủ trì"},
        {"ông Chủ tịch UBND xã chủ trì", "Chủ tịch UBND xã >> chủ trì"},
        {"ông (bà) Trưởng phòng Nội vụ chủ trì", "Trưởng phòng Nội vụ >> chủ trì"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

static void what_units_go_by_stands_before_their_duty(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"các Sở, ban, ngành quản lý quy hoạch theo chức năng, nhiệm vụ được giao có trách nhiệm phối hợp",
         "các Sở, ban, ngành quản lý quy hoạch >> theo chức năng, nhiệm vụ được giao có trách nhiệm phối hợp"},
        {"các xã quản lý chặt chẽ đất công theo thẩm quyền", "các xã >> quản lý chặt chẽ đất công theo thẩm quyền"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

static void a_force_may_be_a_unit_of_its_own(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"lực lượng Thanh tra giao thông, Công an, Quản lý thị trường kiểm tra",
         "lực lượng Thanh tra giao thông | Công an | Quản lý thị trường >> kiểm tra"},
        {"các Đảng ủy Bộ Tài chính, Bộ Nội vụ phân bổ", "Đảng ủy Bộ Tài chính | Đảng ủy Bộ Nội vụ >> phân bổ"},
        {"các Đảng ủy: Chính phủ, Quốc hội phân bổ", "Đảng ủy Chính phủ | Đảng ủy Quốc hội >> phân bổ"},
        {"các đảng ủy xã, phường phân bổ", "các đảng ủy xã, phường >> phân bổ"},
        {"các cấp ủy, tổ chức đảng, các cơ quan chức năng phải",
         "các cấp ủy, tổ chức đảng, các cơ quan chức năng >> phải"},
        {"các sở, ngành, các địa phương phải", "các sở, ngành | các địa phương >> phải"},
        {"Các cấp ủy, tổ chức đảng, người đứng đầu cơ quan, đơn vị phải",
         "Các cấp ủy, tổ chức đảng | người đứng đầu cơ quan, đơn vị >> phải"},
        {"Hội đồng thi đua họp xét", "Hội đồng thi đua >> họp xét"},
        {"cơ quan thường trực Ban Chỉ đạo báo cáo", "cơ quan thường trực Ban Chỉ đạo >> báo cáo"},
        {"Công ty cổ phần Xây dựng dịch vụ và thương mại 68 duy trì",
         "Công ty cổ phần Xây dựng dịch vụ và thương mại 68 >> duy trì"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

static void schools_of_several_levels_are_one_group(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"các trường mầm non, tiểu học, trung học cơ sở trên địa bàn rà soát",
         "các trường mầm non, tiểu học, trung học cơ sở trên địa bàn >> rà soát"},
        {"các trường đại học, cao đẳng và Sở Y tế rà soát", "các trường đại học, cao đẳng | Sở Y tế >> rà soát"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

static void several_units_of_one_name_are_one_entry(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"các Đoàn đại biểu Quốc hội giám sát", "các Đoàn đại biểu Quốc hội >> giám sát"},
        {"các Ban bầu cử niêm yết", "các Ban bầu cử >> niêm yết"},
        {"Trường THCS và THPT Bến Đá rà soát", "Trường THCS và THPT Bến Đá >> rà soát"},
        {"các hợp tác xã, tổ hợp tác vùng cao đăng ký", "các hợp tác xã, tổ hợp tác vùng cao >> đăng ký"},
        {"Phòng Đào tạo tổ chức thi", "Phòng Đào tạo >> tổ chức thi"},
        {"Trung tâm Thông tin xây dựng kế hoạch", "Trung tâm Thông tin >> xây dựng kế hoạch"},
        {"Cục Quản lý đăng ký kinh doanh hướng dẫn", "Cục Quản lý đăng ký kinh doanh >> hướng dẫn"},
        {"Vụ Tổ chức - Cán bộ rà soát", "Vụ Tổ chức - Cán bộ >> rà soát"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
    static const struct name_example fields[] = {
        {"giáo viên bộ môn", "giáo viên bộ môn >> "},
        {"Các LĐLĐ tỉnh, thành phố, công đoàn ngành trung ương",
         "Các LĐLĐ tỉnh, thành phố | công đoàn ngành trung ương >> "},
    };
    names_check(fields, COUNT_OF(fields), NAMES_IN_FIELD);
}

static void what_belongs_to_places_ends_with_them(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"Chi hội Phụ nữ các thôn vận động", "Chi hội Phụ nữ các thôn >> vận động"},
        {"Bí thư chi bộ các thôn vận động", "Bí thư chi bộ các thôn >> vận động"},
        {"cơ quan quản lý nhà nước về giáo dục hướng dẫn", "cơ quan quản lý nhà nước về giáo dục >> hướng dẫn"},
        {"các đơn vị phối hợp Công an xã rà soát", "các đơn vị >> phối hợp Công an xã rà soát"},
        {"Tổng công ty Hàng không Việt Nam rà soát", "Tổng công ty Hàng không Việt Nam >> rà soát"},
        {"Văn phòng Điều phối Chương trình xây dựng nông thôn mới rà soát",
         "Văn phòng Điều phối Chương trình xây dựng nông thôn mới >> rà soát"},
        {"Hiệu trưởng các trường: Rà soát, bổ sung sách", "Hiệu trưởng các trường >> : Rà soát, bổ sung sách"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_person_is_called_as_it_is_written),
        cmocka_unit_test(what_units_go_by_stands_before_their_duty),
        cmocka_unit_test(a_force_may_be_a_unit_of_its_own),
        cmocka_unit_test(schools_of_several_levels_are_one_group),
        cmocka_unit_test(several_units_of_one_name_are_one_entry),
        cmocka_unit_test(what_belongs_to_places_ends_with_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
