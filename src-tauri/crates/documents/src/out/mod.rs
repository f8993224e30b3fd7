//! Pages as files and pictures, one kind of output a file. It knows pages of marks and no document.

pub mod pdf;
pub mod pdf_file;
pub mod pdf_shapes;
pub mod pdf_text;
pub mod raster;
pub mod subset;
