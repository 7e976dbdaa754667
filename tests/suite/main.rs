mod content;
mod data;
mod hand_made;
mod html;
mod pdf;
mod pdf_sample;
mod yaml;
