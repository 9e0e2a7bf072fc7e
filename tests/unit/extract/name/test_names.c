#include "support/name_examples.h"

static void a_committee_is_called_by_what_it_is_for(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"Ban Chỉ đạo phòng, chống thiên tai và tìm kiếm cứu nạn xã trực",
         "Ban Chỉ đạo phòng, chống thiên tai và tìm kiếm cứu nạn xã >> trực"},
        {"Ban Chỉ đạo phát triển đô thị các địa phương cử cán bộ",
         "Ban Chỉ đạo phát triển đô thị các địa phương >> cử cán bộ"},
        {"Tổ công tác giải phóng mặt bằng xã vận động", "Tổ công tác giải phóng mặt bằng xã >> vận động"},
        {"Ban Chỉ đạo xây dựng kế hoạch", "Ban Chỉ đạo >> xây dựng kế hoạch"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

static void a_field_may_go_on_and_a_pair_is_one(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"Vụ Giáo dục Chính trị và Công tác học sinh, sinh viên chủ trì",
         "Vụ Giáo dục Chính trị và Công tác học sinh, sinh viên >> chủ trì"},
        {"Phòng Giáo dục Quốc phòng - An ninh hướng dẫn", "Phòng Giáo dục Quốc phòng - An ninh >> hướng dẫn"},
        {"Phòng Kiểm tra Xây dựng và phòng cháy, chữa cháy rà soát",
         "Phòng Kiểm tra Xây dựng và phòng cháy, chữa cháy >> rà soát"},
        {"Giám đốc sở giáo dục và đào tạo phổ biến", "Giám đốc sở giáo dục và đào tạo >> phổ biến"},
        {"UBND các huyện/TP và các xã/phường rà soát", "UBND các huyện/TP | các xã/phường >> rà soát"},
        {"các sở, ngành và chính quyền địa phương rà soát", "các sở, ngành | chính quyền địa phương >> rà soát"},
        {"các bộ, ngành và địa phương rà soát", "các bộ, ngành và địa phương >> rà soát"},
        {"Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội giám sát",
         "Mặt trận Tổ quốc Việt Nam | các tổ chức chính trị - xã hội >> giám sát"},
        {"các cơ quan thuộc Bộ Xây dựng, Bộ Quốc phòng và Bộ Công an rà soát",
         "các cơ quan thuộc Bộ Xây dựng, Bộ Quốc phòng và Bộ Công an >> rà soát"},
        {"các cơ quan thuộc Sở Xây dựng, Công an tỉnh rà soát",
         "các cơ quan thuộc Sở Xây dựng | Công an tỉnh >> rà soát"},
        {"các Thương vụ của Việt Nam tại nước ngoài, Sở Công Thương rà soát",
         "các Thương vụ của Việt Nam tại nước ngoài | Sở Công Thương >> rà soát"},
        {"mọi người dân ở nhà, chỉ ra ngoài", "mọi người dân >> ở nhà, chỉ ra ngoài"},
        {"Thanh tra giao thông, Cảnh sát trật tự kiểm tra", "Thanh tra giao thông | Cảnh sát trật tự >> kiểm tra"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

static void names_end_where_the_sentence_goes_on(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"Sở Nội vụ chủ trì, phối hợp với Sở Tài chính", "Sở Nội vụ >> chủ trì, phối hợp với Sở Tài chính"},
        {"Sở Công Thương phát triển thương mại", "Sở Công Thương >> phát triển thương mại"},
        {"Trung tâm Kiểm soát bệnh tật tỉnh hỗ trợ", "Trung tâm Kiểm soát bệnh tật tỉnh >> hỗ trợ"},
        {"Viện Nghiên cứu phát triển Thành phố để làm", "Viện Nghiên cứu phát triển Thành phố >> để làm"},
        {"Cục Bản quyền tác giả rà soát", "Cục Bản quyền tác giả >> rà soát"},
        {"Công an phường theo chức năng", "Công an phường >> theo chức năng"},
        {"Công an xã Bình Minh tuần tra", "Công an xã Bình Minh >> tuần tra"},
        {"Tổ dân phố số 3 vận động", "Tổ dân phố số 3 >> vận động"},
        {"Chủ tịch UBND tỉnh Đắk Lắk chỉ đạo", "Chủ tịch UBND tỉnh Đắk Lắk >> chỉ đạo"},
        {"Cục Hợp tác quốc tế Khẩn trương hoàn thành", "Cục Hợp tác quốc tế >> Khẩn trương hoàn thành"},
        {"Hội đồng thẩm định Nhà nước xem xét", "Hội đồng thẩm định Nhà nước >> xem xét"},
        {"EVN bảo đảm điện", "EVN >> bảo đảm điện"},
        {"Ban Tuyên giáo và Dân vận Tỉnh ủy tiếp tục", "Ban Tuyên giáo và Dân vận Tỉnh ủy >> tiếp tục"},
        {"Công ty Cổ phần Công trình Đô thị Sông Bé thu gom", "Công ty Cổ phần Công trình Đô thị Sông Bé >> thu gom"},
        {"Công ty cổ phần Tư vấn đầu tư xây dựng Sông Lam thiết kế cầu",
         "Công ty cổ phần Tư vấn đầu tư xây dựng Sông Lam >> thiết kế cầu"},
        {"Công ty TNHH MTV xử lý chất thải và môi trường Bình Minh thu gom rác",
         "Công ty TNHH MTV xử lý chất thải và môi trường Bình Minh >> thu gom rác"},
        {"Công ty cổ phần Thoát nước xây dựng phương án", "Công ty cổ phần Thoát nước >> xây dựng phương án"},
        {"người đứng đầu các đơn vị có liên quan phải rà soát",
         "người đứng đầu các đơn vị có liên quan >> phải rà soát"},
        {"các Phó Thủ tướng Chính phủ theo dõi", "các Phó Thủ tướng Chính phủ >> theo dõi"},
        {"Giám đốc sở, Thủ trưởng cơ quan, ban, ngành có trách nhiệm",
         "Giám đốc sở | Thủ trưởng cơ quan, ban, ngành >> có trách nhiệm"},
        {"Phòng Kế hoạch - Tổng hợp rà soát", "Phòng Kế hoạch - Tổng hợp >> rà soát"},
        {"Toàn thể CBGV trong trường nghiêm túc thực hiện", "Toàn thể CBGV trong trường >> nghiêm túc thực hiện"},
        {"Các chủ hồ chứa thủy lợi, thủy điện tổ chức trực", "Các chủ hồ chứa thủy lợi, thủy điện >> tổ chức trực"},
        {"Cán bộ, giáo viên trong Hội đồng sư phạm có trách nhiệm",
         "Cán bộ, giáo viên trong Hội đồng sư phạm >> có trách nhiệm"},
        {"các đồng chí cán bộ tổ dân phố đôn đốc", "các cán bộ tổ dân phố >> đôn đốc"},
        {"Đội quản lý thị trường số 7 kiểm tra", "Đội quản lý thị trường số 7 >> kiểm tra"},
        {"Giám đốc Sở tiếp công dân", "Giám đốc Sở >> tiếp công dân"},
        {"Các cơ quan thông tin, truyền thông của tỉnh đưa tin",
         "Các cơ quan thông tin, truyền thông của tỉnh >> đưa tin"},
        {"Trưởng các điểm thi có trách nhiệm", "Trưởng các điểm thi >> có trách nhiệm"},
        {"Trưởng đoàn kiểm tra lập biên bản", "Trưởng đoàn kiểm tra >> lập biên bản"},
        {"Trưởng các khóm hướng dẫn", "Trưởng các khóm >> hướng dẫn"},
        {"Tỉnh cần rà soát", "Tỉnh >> cần rà soát"},
        {"Cơ quan lập đề án chịu trách nhiệm hoàn thiện", "Cơ quan lập đề án >> chịu trách nhiệm hoàn thiện"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

static void names_with_commas_and_verbs_inside_stay_whole(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"Bộ Văn hóa, Thể thao và Du lịch, Bộ Y tế", "Bộ Văn hóa, Thể thao và Du lịch | Bộ Y tế >> "},
        {"Phòng Kinh tế, Hạ tầng và Đô thị và Phòng Văn hoá - Xã hội",
         "Phòng Kinh tế, Hạ tầng và Đô thị | Phòng Văn hoá - Xã hội >> "},
        {"Văn phòng HĐND và UBND phường tổng hợp", "Văn phòng HĐND và UBND phường >> tổng hợp"},
        {"Ban Xây dựng Đảng tham mưu", "Ban Xây dựng Đảng >> tham mưu"},
        {"Trung tâm Phục vụ hành chính công phường niêm yết", "Trung tâm Phục vụ hành chính công phường >> niêm yết"},
        {"Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương lãnh đạo",
         "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương >> lãnh đạo"},
        {"Cục Xuất bản, In và Phát hành; Cục Điện ảnh", "Cục Xuất bản, In và Phát hành | Cục Điện ảnh >> "},
        {"Tập đoàn Công nghiệp - Viễn thông Quân đội", "Tập đoàn Công nghiệp - Viễn thông Quân đội >> "},
        {"Ban Tổ chức xây dựng kế hoạch", "Ban Tổ chức >> xây dựng kế hoạch"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

static void a_list_breaks_before_heads_and_not_inside_chains(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"các sở, ngành, UBND xã, phường rà soát", "các sở, ngành | UBND xã, phường >> rà soát"},
        {"Sở Tài chính, Công an Thành phố và các đơn vị liên quan",
         "Sở Tài chính | Công an Thành phố | các đơn vị liên quan >> "},
        {"các Bộ, cơ quan và địa phương liên quan", "các Bộ, cơ quan và địa phương liên quan >> "},
        {"Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường, đặc khu tổ chức",
         "Thủ trưởng các sở, ban, ngành | Chủ tịch UBND các xã, phường, đặc khu >> tổ chức"},
        {"Ủy ban MTTQ Việt Nam phường và các tổ chức chính trị - xã hội",
         "Ủy ban MTTQ Việt Nam phường | các tổ chức chính trị - xã hội >> "},
        {"Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ phê duyệt",
         "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ >> phê duyệt"},
        {"các cơ quan, đơn vị, tổ chức thực hiện kế hoạch", "các cơ quan, đơn vị >> , tổ chức thực hiện kế hoạch"},
        {"Ủy ban nhân dân cấp xã và Hội Nông dân", "Ủy ban nhân dân cấp xã | Hội Nông dân >> "},
        {"Chủ tịch Ủy ban nhân dân các tỉnh, thành phố từ Hà Tĩnh đến Lâm Đồng huy động",
         "Chủ tịch Ủy ban nhân dân các tỉnh, thành phố từ Hà Tĩnh đến Lâm Đồng >> huy động"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

/* Lists of partners as offices of many kinds and years write them. */
static void lists_of_other_offices_break_where_a_clerk_would(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"Ngân hàng Nhà nước chi nhánh tỉnh, Agribank chi nhánh huyện rà soát",
         "Ngân hàng Nhà nước chi nhánh tỉnh | Agribank chi nhánh huyện >> rà soát"},
        {"Viễn thông Bình Sơn, Công ty Điện lực Bình Sơn di dời",
         "Viễn thông Bình Sơn | Công ty Điện lực Bình Sơn >> di dời"},
        {"Sở Lao động - TB và XH, Sở Văn hóa, TT và DL rà soát",
         "Sở Lao động - TB và XH | Sở Văn hóa, TT và DL >> rà soát"},
        {"ngành Giáo dục, ngành Y tế, Hội Chữ thập đỏ vận động",
         "ngành Giáo dục | ngành Y tế | Hội Chữ thập đỏ >> vận động"},
        {"Bí thư chi bộ, Trưởng thôn, Trưởng Ban công tác Mặt trận thôn vận động",
         "Bí thư chi bộ | Trưởng thôn | Trưởng Ban công tác Mặt trận thôn >> vận động"},
        {"Giám đốc, Phó Giám đốc Sở Y tế kiểm tra", "Giám đốc, Phó Giám đốc Sở Y tế >> kiểm tra"},
        {"Ban Tổ chức - Nội vụ và Ban Tuyên giáo tham mưu", "Ban Tổ chức - Nội vụ | Ban Tuyên giáo >> tham mưu"},
        {"phòng Nông nghiệp và PTNT, phòng Công thương kiểm tra",
         "phòng Nông nghiệp và PTNT | phòng Công thương >> kiểm tra"},
        {"Công an xã hoặc Ban CHQS xã tuần tra", "Công an xã | Ban CHQS xã >> tuần tra"},
        {"UBND TP. Tân An, UBND TX. Hòa Phú rà soát", "UBND TP. Tân An | UBND TX. Hòa Phú >> rà soát"},
        {"Thường trực HĐND, UBND, UBKT Đảng ủy xã rà soát", "Thường trực HĐND | UBND | UBKT Đảng ủy xã >> rà soát"},
        {"các thôn, Ban công tác Mặt trận vận động", "các thôn | Ban công tác Mặt trận >> vận động"},
        {"các cấp, các ngành, các đoàn thể triển khai", "các cấp, các ngành | các đoàn thể >> triển khai"},
        {"các trường học trên địa bàn xã: Phối hợp", "các trường học trên địa bàn xã >> : Phối hợp"},
        {"cơ quan, đơn vị trực tiếp quản lý người lao động có trách nhiệm",
         "cơ quan, đơn vị trực tiếp quản lý người lao động >> có trách nhiệm"},
        {"Trạm Y tế xã 6 tháng một lần", "Trạm Y tế xã >> 6 tháng một lần"},
        {"cơ quan báo chí và hệ thống truyền thanh cơ sở đưa tin",
         "cơ quan báo chí | hệ thống truyền thanh cơ sở >> đưa tin"},
        {"Đài Truyền hình và hệ thống các cơ quan báo chí tăng thời lượng",
         "Đài Truyền hình | hệ thống các cơ quan báo chí >> tăng thời lượng"},
        {"Văn phòng Thường trực Ban Chỉ đạo 389 quốc gia tăng cường kiểm tra",
         "Văn phòng Thường trực Ban Chỉ đạo 389 quốc gia >> tăng cường kiểm tra"},
        {"lực lượng tại chỗ sơ tán", "lực lượng tại chỗ >> sơ tán"},
        {"các Sở Y tế liên quan tổ chức trực", "các Sở Y tế liên quan >> tổ chức trực"},
        {"Ban Chỉ huy Phòng thủ dân sự cấp tỉnh, cấp xã diễn tập",
         "Ban Chỉ huy Phòng thủ dân sự cấp tỉnh, cấp xã >> diễn tập"},
        {"Cục Kết cấu hạ tầng xây dựng tham mưu", "Cục Kết cấu hạ tầng xây dựng >> tham mưu"},
        {"Thủ trưởng các phòng chuyên môn, đơn vị hành chính khác, các trường trực thuộc xã; Trưởng các thôn rà soát",
         "Thủ trưởng các phòng chuyên môn, đơn vị hành chính khác, các trường trực thuộc xã | Trưởng các thôn >> rà "
         "soát"},
        {"Thủ trưởng các sở, ban, ngành, các đơn vị liên quan rà soát",
         "Thủ trưởng các sở, ban, ngành | các đơn vị liên quan >> rà soát"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

static void groups_that_name_their_members_are_written_out(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"các Bộ: Tài chính, Văn hóa, Thể thao và Du lịch, Nội vụ báo cáo",
         "Bộ Tài chính | Bộ Văn hóa, Thể thao và Du lịch | Bộ Nội vụ >> báo cáo"},
        {"Giám đốc các Sở: Tài chính, Y tế;", "Giám đốc Sở Tài chính | Giám đốc Sở Y tế >> ;"},
        {"UBND các tỉnh, thành phố: Gia Lai, Huế và Đà Nẵng",
         "UBND tỉnh Gia Lai | UBND thành phố Huế | UBND thành phố Đà Nẵng >> "},
        {"UBND các xã: Bình Minh, Kỳ Hoa", "UBND xã Bình Minh | UBND xã Kỳ Hoa >> "},
        {"Ủy ban nhân dân 04 xã: Gò Ông, Bến Đá", "Ủy ban nhân dân xã Gò Ông | Ủy ban nhân dân xã Bến Đá >> "},
        {"UBND thành phố Huế và tỉnh Quảng Trị rà soát", "UBND thành phố Huế | UBND tỉnh Quảng Trị >> rà soát"},
        {"Các Bộ, cơ quan: Tài chính, Nội vụ, Tập đoàn Điện lực Việt Nam",
         "Bộ Tài chính | Bộ Nội vụ | Tập đoàn Điện lực Việt Nam >> "},
        {"Các cơ quan quản lý ngành, lĩnh vực (gồm các Sở: Xây dựng, Công Thương)", "Sở Xây dựng | Sở Công Thương >> "},
        {"các Cục: Xuất bản, In và Phát hành, Phát thanh truyền hình và Thông tin điện tử, Điện ảnh",
         "Cục Xuất bản, In và Phát hành | Cục Phát thanh truyền hình và Thông tin điện tử | Cục Điện ảnh >> "},
        {"Cục trưởng các Cục: Điện ảnh; Di sản văn hóa", "Cục trưởng Cục Điện ảnh | Cục trưởng Cục Di sản văn hóa >> "},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

static void glosses_are_dropped_and_owners_are_kept(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"Sở Tư pháp (cơ quan chủ trì) rà soát", "Sở Tư pháp >> rà soát"},
        {"Sở Nội vụ (Cơ quan thường trực Ban Chỉ đạo): rà soát", "Sở Nội vụ >> : rà soát"},
        {"Sở Y tế - Cơ quan thường trực Ban Chỉ đạo chủ trì", "Sở Y tế >> chủ trì"},
        {"Trung tâm Dịch vụ việc làm Thành phố (Sở Nội vụ), Sở Y tế",
         "Trung tâm Dịch vụ việc làm Thành phố (Sở Nội vụ) | Sở Y tế >> "},
        {"các nhà mạng (Viettel, VNPT và nhà mạng khác) nhắn tin",
         "các nhà mạng (Viettel, VNPT và nhà mạng khác) >> nhắn tin"},
        {"Tập đoàn Điện lực Việt Nam (EVN) cắt điện", "Tập đoàn Điện lực Việt Nam >> cắt điện"},
        {"đồng chí Chánh Văn phòng Đảng ủy theo dõi", "Chánh Văn phòng Đảng ủy >> theo dõi"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

static void words_that_only_look_like_names_are_none(void **state)
{
    (void)state;
    static const char *const sentences[] = {"Ban hành kế hoạch",      "bộ máy tinh gọn",   "Báo cáo kết quả",
                                            "Phòng chống dịch bệnh",  "Trường hợp cần",    "sở hữu nhà",
                                            "Tổ chức thực hiện",      "Hội nghị tổng kết", "xã hội hóa",
                                            "khẩn trương triển khai", "tỉnh táo",          ", Sở Y tế"};
    TEST_ARENA(arena);
    for (size_t i = 0; i < COUNT_OF(sentences); i++)
        assert_text_equal(names_of(arena, sentences[i], NAMES_IN_PROSE), text_print(arena, " >> %s", sentences[i]));
}

static void in_a_field_a_name_runs_to_the_separator(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"Sở Nội vụ - Sở Tài chính - Công an tỉnh", "Sở Nội vụ | Sở Tài chính | Công an tỉnh >> "},
        {"Phòng Quản lý và phát triển du lịch; Văn phòng", "Phòng Quản lý và phát triển du lịch | Văn phòng >> "},
        {"Các cơ quan, đơn vị được giao chủ trì", "Các cơ quan, đơn vị được giao chủ trì >> "},
        {"- Phòng Kinh tế; - Phòng Văn hóa - Xã hội", "Phòng Kinh tế | Phòng Văn hóa - Xã hội >> "},
        {"Sở Y tế, các sở, ngành trong phạm vi chức năng", "Sở Y tế | các sở, ngành >> trong phạm vi chức năng"},
        {"Các đơn vị cấp nước trên địa bàn thành phố có trách nhiệm:",
         "Các đơn vị cấp nước trên địa bàn thành phố >> có trách nhiệm:"},
        {"Thường trực Đảng ủy:", "Thường trực Đảng ủy >> :"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_FIELD);
}

static void in_a_field_a_name_may_begin_without_a_separator(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"Sở Tài chính Sở Nội vụ", "Sở Tài chính | Sở Nội vụ >> "},
        {"Công an tỉnh UBND cấp xã", "Công an tỉnh | UBND cấp xã >> "},
        {"UBND xã Đông Hải Công an xã Hội An", "UBND xã Đông Hải | Công an xã Hội An >> "},
        {"Sở Y tế Các sở, ngành liên quan", "Sở Y tế | Các sở, ngành liên quan >> "},
        {"Văn phòng HĐND và UBND Phòng Kinh tế", "Văn phòng HĐND và UBND | Phòng Kinh tế >> "},
        {"Đoàn Thanh niên Hội Nông dân Trưởng các thôn", "Đoàn Thanh niên | Hội Nông dân | Trưởng các thôn >> "},
        {"Trung tâm Dịch vụ việc làm Trung tâm Chính trị", "Trung tâm Dịch vụ việc làm | Trung tâm Chính trị >> "},
        {"Phòng Kinh tế/Phòng Nội vụ", "Phòng Kinh tế | Phòng Nội vụ >> "},
        {"Đảng ủy Công an tỉnh", "Đảng ủy Công an tỉnh >> "},
        {"Văn phòng Sở Nội vụ", "Văn phòng Sở Nội vụ >> "},
        {"Chi cục Thủy lợi Sở Nông nghiệp và Môi trường", "Chi cục Thủy lợi Sở Nông nghiệp và Môi trường >> "},
        {"Phòng Hậu cần Công an tỉnh", "Phòng Hậu cần Công an tỉnh >> "},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_FIELD);
}

static void the_bodies_of_a_commune_and_its_party_are_known(void **state)
{
    (void)state;
    static const struct name_example examples[] = {
        {"Ban Văn hóa - Xã hội của Hội đồng nhân dân phường, Ban Kinh tế - Ngân sách theo dõi",
         "Ban Văn hóa - Xã hội của Hội đồng nhân dân phường | Ban Kinh tế - Ngân sách >> theo dõi"},
        {"Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân, Tổ đại biểu Hội đồng nhân dân và đại biểu Hội "
         "đồng nhân dân tỉnh giám sát",
         "Thường trực Hội đồng nhân dân | các Ban của Hội đồng nhân dân | Tổ đại biểu Hội đồng nhân dân | đại biểu Hội "
         "đồng nhân dân tỉnh >> giám sát"},
        {"Giám đốc các Sở: Nông nghiệp và PTNT, Tài chính; Chủ tịch UBND xã và thủ trưởng đơn vị chịu trách nhiệm",
         "Giám đốc Sở Nông nghiệp và PTNT | Giám đốc Sở Tài chính | Chủ tịch UBND xã | thủ trưởng đơn vị >> chịu trách "
         "nhiệm"},
        {"các cơ quan tham mưu, giúp việc Đảng ủy, các chi bộ, đảng bộ trực thuộc xây dựng kế hoạch",
         "các cơ quan tham mưu, giúp việc Đảng ủy | các chi bộ, đảng bộ trực thuộc >> xây dựng kế hoạch"},
        {"Chánh Văn phòng HĐND và UBND xã, Trưởng phòng Kinh tế, Trưởng các thôn căn cứ",
         "Chánh Văn phòng HĐND và UBND xã | Trưởng phòng Kinh tế | Trưởng các thôn >> căn cứ"},
        {"Các huyện ủy, thành ủy, thị ủy, đảng ủy trực thuộc Tỉnh ủy quán triệt",
         "Các huyện ủy, thành ủy, thị ủy, đảng ủy trực thuộc Tỉnh ủy >> quán triệt"},
        {"Bí thư Chi bộ, Trưởng thôn và Ban Công tác Mặt trận thôn vận động",
         "Bí thư Chi bộ | Trưởng thôn | Ban Công tác Mặt trận thôn >> vận động"},
        {"đồng chí Nguyễn Văn A, Phó Chủ tịch UBND xã trực tiếp chỉ đạo",
         "Nguyễn Văn A, Phó Chủ tịch UBND xã >> trực tiếp chỉ đạo"},
        {"UBND huyện Núi Đỏ và UBND thị xã Sông Xanh rà soát", "UBND huyện Núi Đỏ | UBND thị xã Sông Xanh >> rà soát"},
        {"Phòng Hành chính, Lưu trữ thuộc Văn phòng Tỉnh ủy và Phòng Nội chính thuộc Văn phòng UBND tỉnh giúp",
         "Phòng Hành chính, Lưu trữ thuộc Văn phòng Tỉnh ủy | Phòng Nội chính thuộc Văn phòng UBND tỉnh >> giúp"},
        {"Tòa án nhân dân khu vực 3, Thuế cơ sở 5 tỉnh Gia Lai xử lý",
         "Tòa án nhân dân khu vực 3 | Thuế cơ sở 5 tỉnh Gia Lai >> xử lý"},
    };
    names_check(examples, COUNT_OF(examples), NAMES_IN_PROSE);
}

static void a_chain_without_end_is_read_in_time(void **state)
{
    (void)state;
    enum { NAMES = 20000 };
    TEST_ARENA(arena);
    static const char *const links[] = {"Văn phòng Bộ ", "Ban A và Phó ",  "các tỉnh A, ", "Thủ trưởng các ",
                                        "Giám đốc, ",    "Sở Y tế thuộc ", "các sở, "};
    for (size_t i = 0; i < COUNT_OF(links); i++) {
        struct text link = text_from(links[i]);
        char *many = arena_array(arena, char, NAMES *link.len + 1);
        for (size_t k = 0; k < NAMES; k++)
            memcpy(many + k * link.len, link.at, link.len);
        struct text read = names_of(arena, many, NAMES_IN_PROSE);
        assert_true(read.len > 0);
    }
}

static void groups_name_nobody(void **state)
{
    (void)state;
    assert_true(name_is_group(TEXT("Các sở, ngành")));
    assert_true(name_is_group(TEXT("đơn vị liên quan")));
    assert_true(name_is_group(TEXT("Sở, ban, ngành thuộc UBND Thành phố")));
    assert_false(name_is_group(TEXT("Sở Nội vụ")));
    assert_false(name_is_group(TEXT("Chủ tịch UBND các xã, phường")));
    assert_false(name_is_group(TEXT("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_committee_is_called_by_what_it_is_for),
        cmocka_unit_test(a_field_may_go_on_and_a_pair_is_one),
        cmocka_unit_test(names_end_where_the_sentence_goes_on),
        cmocka_unit_test(names_with_commas_and_verbs_inside_stay_whole),
        cmocka_unit_test(a_list_breaks_before_heads_and_not_inside_chains),
        cmocka_unit_test(lists_of_other_offices_break_where_a_clerk_would),
        cmocka_unit_test(groups_that_name_their_members_are_written_out),
        cmocka_unit_test(glosses_are_dropped_and_owners_are_kept),
        cmocka_unit_test(words_that_only_look_like_names_are_none),
        cmocka_unit_test(in_a_field_a_name_runs_to_the_separator),
        cmocka_unit_test(in_a_field_a_name_may_begin_without_a_separator),
        cmocka_unit_test(the_bodies_of_a_commune_and_its_party_are_known),
        cmocka_unit_test(a_chain_without_end_is_read_in_time),
        cmocka_unit_test(groups_name_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
