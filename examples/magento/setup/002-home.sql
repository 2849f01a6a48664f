INSERT IGNORE INTO visits (page) VALUES ('home')
