//! Portuguese.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "Definições de leitura",
    close: "Fechar",
    reset: "Repor",
    kept: "Guardadas neste navegador",
    not_kept: "Este navegador não guarda as definições",
    theme: "Cores",
    auto: "Automático",
    light: "Claro",
    dark: "Escuro",
    sepia: "Sépia",
    contrast: "Alto contraste",
    own_colors: "As minhas cores",
    text: "Texto",
    background: "Fundo",
    links: "Ligações",
    low_contrast: "O contraste é de ① para 1. O texto lê-se bem a partir de 4,5 para 1.",
    size: "Tamanho do texto",
    font: "Tipo de letra",
    standard_font: "Padrão",
    serif: "Com serifa",
    sans: "Sem serifa",
    own_font: "Outro",
    family: "Nome de um tipo de letra instalado",
    weight: "Espessura",
    spacing: "Espaçamento",
    leading: "Altura da linha",
    letter_spacing: "Espaço entre letras",
    paragraph_spacing: "Espaço entre parágrafos",
    indent: "Recuar os parágrafos",
    width: "Largura da coluna",
    justify: "Justificar o texto",
};
