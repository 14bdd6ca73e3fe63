//! Vietnamese.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "Công cụ bài viết",
    close: "Đóng",
    contents: "Mục lục",
    top: "Về đầu trang",
    share: "Chia sẻ",
    copy_link: "Sao chép liên kết",
    copied: "Đã sao chép",
    not_copied: "Trình duyệt này không cho phép sao chép",
    copy_quote: "Sao chép trích dẫn kèm liên kết",
    resume: "Đọc tiếp chỗ đang dở",
    print: "In",
    save_html: "Lưu thành trang web",
    save_markdown: "Lưu thành Markdown",
    saved: "Đã lưu: ①",
    not_saved: "Không thể tạo tệp",
    listen: "Nghe",
    play: "Phát",
    pause: "Tạm dừng",
    stop: "Dừng",
    previous_sentence: "Câu trước",
    next_sentence: "Câu sau",
    previous_paragraph: "Đoạn trước",
    next_paragraph: "Đoạn sau",
    speed: "Tốc độ",
    voice: "Giọng đọc",
    captions: "Đọc chú thích ảnh",
};
