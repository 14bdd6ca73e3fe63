//! Japanese.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "表示設定",
    close: "閉じる",
    reset: "初期設定に戻す",
    kept: "このブラウザーに保存されています",
    not_kept: "このブラウザーには設定が保存されません",
    theme: "配色",
    auto: "自動",
    light: "ライト",
    dark: "ダーク",
    sepia: "セピア",
    contrast: "ハイコントラスト",
    own_colors: "カスタム",
    text: "文字",
    background: "背景",
    links: "リンク",
    low_contrast: "コントラスト比は ①:1 です。4.5:1 以上で読みやすくなります。",
    size: "文字サイズ",
    font: "フォント",
    standard_font: "標準",
    serif: "明朝体",
    sans: "ゴシック体",
    own_font: "その他",
    family: "インストール済みフォントの名前",
    weight: "太さ",
    spacing: "間隔",
    leading: "行間",
    letter_spacing: "字間",
    paragraph_spacing: "段落の間隔",
    indent: "段落の先頭を字下げ",
    width: "本文の幅",
    justify: "両端揃え",
};
