//! Vietnamese.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "Cài đặt đọc",
    close: "Đóng",
    reset: "Đặt lại",
    kept: "Đã lưu trong trình duyệt này",
    not_kept: "Trình duyệt này không lưu cài đặt",
    theme: "Màu sắc",
    auto: "Tự động",
    light: "Sáng",
    dark: "Tối",
    sepia: "Nâu vàng",
    contrast: "Tương phản cao",
    own_colors: "Màu của tôi",
    text: "Chữ",
    background: "Nền",
    links: "Liên kết",
    low_contrast: "Độ tương phản là ①:1. Chữ dễ đọc từ 4,5:1 trở lên.",
    size: "Cỡ chữ",
    font: "Phông chữ",
    standard_font: "Chuẩn",
    serif: "Có chân",
    sans: "Không chân",
    own_font: "Khác",
    family: "Tên phông chữ đã cài",
    weight: "Độ đậm",
    spacing: "Khoảng cách",
    leading: "Chiều cao dòng",
    letter_spacing: "Khoảng cách chữ",
    paragraph_spacing: "Khoảng cách đoạn",
    indent: "Thụt đầu dòng",
    width: "Độ rộng cột",
    justify: "Căn đều hai bên",
};
