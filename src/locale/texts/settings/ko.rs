//! Korean.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "읽기 설정",
    close: "닫기",
    reset: "기본값으로 재설정",
    kept: "이 브라우저에 저장됨",
    not_kept: "이 브라우저는 설정을 저장하지 않습니다",
    theme: "색상",
    auto: "자동",
    light: "밝게",
    dark: "어둡게",
    sepia: "세피아",
    contrast: "고대비",
    own_colors: "사용자 지정",
    text: "글자",
    background: "배경",
    links: "링크",
    low_contrast: "명암비는 ①:1입니다. 4.5:1 이상이어야 읽기 쉽습니다.",
    size: "글자 크기",
    font: "글꼴",
    standard_font: "기본",
    serif: "명조",
    sans: "고딕",
    own_font: "기타",
    family: "설치된 글꼴 이름",
    weight: "굵기",
    spacing: "간격",
    leading: "줄 간격",
    letter_spacing: "글자 간격",
    paragraph_spacing: "문단 간격",
    indent: "문단 들여쓰기",
    width: "본문 너비",
    justify: "양쪽 맞춤",
};
