//! Functions of the window's scripts. No parser of TypeScript: strings and comments are blanked, then braces
//! that follow a head of a function are matched. Good enough to see what grows.

use crate::{house::Source, measure::Measured};

/// Words that stand before `(…) {` and are no function.
const CONTROL: [&str; 6] = ["if", "for", "while", "switch", "catch", "with"];

/// Functions of a script, or of the scripts of a component.
pub fn functions(source: &Source) -> Vec<Measured> {
    let script = if source.path.ends_with(".svelte") {
        scripts(&source.text)
    } else {
        source.text.clone()
    };
    let code = blanked(&script);
    let mut found = Vec::new();
    for (at, _) in code.match_indices('{') {
        let head = code[..at].trim_end();
        let Some(name) = name_of(head) else { continue };
        let body = &code[at..=closing(&code, at)];
        let lines = body.lines().count() + lines_of_head(head);
        found.push(Measured::new(format!("{}: {name}", source.path), lines));
    }
    found
}

/// What stands between `<script…>` and `</script>`.
fn scripts(component: &str) -> String {
    let parts = component.split("<script").skip(1);
    let bodies = parts.filter_map(|part| part.split_once('>')?.1.split("</script>").next());
    bodies.collect()
}

/// Strings and comments as spaces, so that a brace is a brace.
fn blanked(script: &str) -> String {
    let mut code = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(letter) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if matches!(letter, '\'' | '"' | '`') {
            quoted(rest, letter)
        } else {
            code.push(letter);
            rest = &rest[letter.len_utf8()..];
            continue;
        };
        code.extend(
            rest[..length]
                .chars()
                .map(|letter| if letter == '\n' { '\n' } else { ' ' }),
        );
        rest = &rest[length..];
    }
    code
}

/// How long a string is, with its quotes.
fn quoted(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        // An apostrophe that no other follows on its line is no string.
        if letter == '\n' && quote != '`' {
            return 1;
        }
        if letter == quote && !is_escaped {
            return at + 1;
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    text.len()
}

/// The name of the function whose body opens after `head`; `None` when it is no function.
fn name_of(head: &str) -> Option<String> {
    if let Some(before) = head.strip_suffix("=>") {
        let line = before.rsplit(['\n', ';']).next().unwrap_or("").trim();
        return Some(format!("{line} =>"));
    }
    let parameters = parameters_end(head)?;
    let before = head[..opening(head, parameters)?].trim_end();
    let before = before.strip_suffix('>').map_or(before, |generic| {
        generic.rsplit_once('<').map_or(generic, |(name, _)| name)
    });
    let name: String = before
        .chars()
        .rev()
        .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
        .collect();
    let name: String = name.chars().rev().collect();
    (!name.is_empty() && !CONTROL.contains(&name.as_str())).then_some(name)
}

/// Where the `)` of the parameters stands: at the end, or before a return type.
fn parameters_end(head: &str) -> Option<usize> {
    if head.ends_with(')') {
        return Some(head.len() - 1);
    }
    let line_start = head.rfind([';', '{', '}']).map_or(0, |at| at + 1);
    let colon = head[line_start..].rfind("):")?;
    let kind = &head[line_start + colon + 2..];
    (!kind.contains(['=', '('])).then_some(line_start + colon)
}

fn opening(head: &str, close: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, letter) in head[..=close].char_indices().rev() {
        match letter {
            ')' => depth += 1,
            '(' if depth == 1 => return Some(at),
            '(' => depth -= 1,
            _ => {}
        }
    }
    None
}

fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, letter) in code[open..].char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 1 => return open + at,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len() - 1
}

/// Further lines of a head whose parameters stand on lines of their own.
fn lines_of_head(head: &str) -> usize {
    let Some(close) = parameters_end(head) else {
        return 0;
    };
    opening(head, close).map_or(0, |open| head[open..].lines().count() - 1)
}

#[test]
fn functions_methods_and_arrows_are_found_and_control_is_not() {
    let text = "function a(x: number): Promise<void> {\n  if (x) {\n    b('}');\n  }\n}\nconst c = () => {\n};\nclass D {\n  e() {\n  }\n}\n";
    let found = functions(&Source::new("x.ts", text));
    let told: Vec<_> = found.iter().map(|one| (one.name.as_str(), one.lines)).collect();
    assert_eq!(
        told,
        [("x.ts: a", 5), ("x.ts: const c = () =>", 2), ("x.ts: e", 2)]
    );
}
