mod pdf;
mod pdf_sample;
mod yaml;
