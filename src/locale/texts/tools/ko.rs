//! Korean.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "기사 도구",
    close: "닫기",
    contents: "목차",
    top: "맨 위로",
    share: "공유",
    copy_link: "링크 복사",
    copied: "복사됨",
    not_copied: "이 브라우저에서는 복사할 수 없습니다",
    copy_quote: "인용문과 링크 복사",
    resume: "읽던 곳부터 계속",
    print: "인쇄",
    save_html: "웹페이지로 저장",
    save_markdown: "Markdown으로 저장",
    saved: "저장됨: ①",
    not_saved: "파일을 만들 수 없습니다",
    listen: "듣기",
    play: "재생",
    pause: "일시정지",
    stop: "중지",
    previous_sentence: "이전 문장",
    next_sentence: "다음 문장",
    previous_paragraph: "이전 문단",
    next_paragraph: "다음 문단",
    speed: "속도",
    voice: "음성",
    captions: "사진 설명도 읽기",
};
