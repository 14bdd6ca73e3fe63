//! Russian.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "Настройки чтения",
    close: "Закрыть",
    reset: "Сбросить",
    kept: "Сохранены в этом браузере",
    not_kept: "Этот браузер не сохраняет настройки",
    theme: "Цвета",
    auto: "Авто",
    light: "Светлая",
    dark: "Тёмная",
    sepia: "Сепия",
    contrast: "Высокий контраст",
    own_colors: "Свои цвета",
    text: "Текст",
    background: "Фон",
    links: "Ссылки",
    low_contrast: "Контраст ① к 1. Текст легко читать начиная с 4,5 к 1.",
    size: "Размер текста",
    font: "Шрифт",
    standard_font: "Обычный",
    serif: "С засечками",
    sans: "Без засечек",
    own_font: "Другой",
    family: "Название установленного шрифта",
    weight: "Насыщенность",
    spacing: "Интервалы",
    leading: "Межстрочный интервал",
    letter_spacing: "Интервал между буквами",
    paragraph_spacing: "Интервал между абзацами",
    indent: "Абзацный отступ",
    width: "Ширина колонки",
    justify: "Выравнивать по ширине",
};
