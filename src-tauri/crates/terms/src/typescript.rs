//! How a term that has a name of its own is declared for the window.

/// Declares `$kind` as `type $name = $definition;` in the file of the terms. `$inline` is how it stands where no
/// declaration can be named.
#[doc(hidden)]
#[macro_export]
macro_rules! declared {
    ($kind:ty, $name:expr, $inline:expr, $definition:expr) => {
        impl ::ts_rs::TS for $kind {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            fn name(_: &::ts_rs::Config) -> ::std::string::String {
                $name.to_owned()
            }
            fn inline(_: &::ts_rs::Config) -> ::std::string::String {
                $inline.to_owned()
            }
            fn decl(_: &::ts_rs::Config) -> ::std::string::String {
                ::std::format!("type {} = {};", $name, $definition)
            }
            fn decl_concrete(config: &::ts_rs::Config) -> ::std::string::String {
                Self::decl(config)
            }
            fn output_path() -> ::std::option::Option<::std::path::PathBuf> {
                ::std::option::Option::Some("terms".into())
            }
        }
    };
}
